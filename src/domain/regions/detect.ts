/**
 * Which region a person probably belongs to. Order of evidence: their own choice, then ZIP, then state,
 * then the network's guess. Whatever is not plain is `ambiguous` with candidates; nothing is guessed.
 */
import { isRegionId, REGION_IDS, type RegionId } from './ids.ts';
import { isStateCode, STATE_NAMES } from './us-states.ts';
import { fold, foldForComparison } from '../text/fold.ts';
import type { ZipRules } from './zip-schema.ts';

export interface Detection {
  /** Null unless the confidence is chosen, certain or likely. */
  region: RegionId | null;
  confidence: 'chosen' | 'certain' | 'likely' | 'ambiguous' | 'outside' | 'unknown';
  basis: 'choice' | 'zip' | 'state' | 'network' | 'none';
  /** Every region the evidence allows, best first. */
  candidates: RegionId[];
}

export interface Evidence {
  choice?: string | null | undefined;
  /** Five digits; see `parseZip`. */
  zip?: string | null | undefined;
  /** Two-letter code; see `parseState`. */
  state?: string | null | undefined;
  /** What the network says of the connection. Country is ISO 3166, state a two-letter code. */
  network?: { country?: string | undefined; state?: string | undefined; zip?: string | undefined } | null | undefined;
}

/** Nobody writes a ZIP code or a state in more characters. */
const LONGEST_PLACE = 200;

/** Words before a ZIP code, as on an envelope: `GA 30301`, `ZIP code: 30301`. */
const ZIP = /^\s*(?:[a-z][a-z.,' ]*[\s.,:])?\s*(\d{5})(?:[\s-]*\d{4})?[\s.,]*$/i;

/** Five digits, with or without the four more, in any spacing, and with what stands before them on an envelope; null for anything else. */
export function parseZip(text: string): string | null {
  return text.length > LONGEST_PLACE ? null : (ZIP.exec(fold(text))?.[1] ?? null);
}

/** "Washington" alone is the state or the capital; people mean both. */
const WASHINGTON = 'WASHINGTON';

/** A two-letter code for a state's code or name; `WASHINGTON` for the bare word; null for anything else. */
export function parseState(text: string): string | null {
  const plain =
    text.length > LONGEST_PLACE
      ? ''
      : foldForComparison(text)
          .replaceAll(/[^a-z]+/g, ' ')
          .trim();
  if (plain === 'washington') return WASHINGTON;
  if (plain === 'd c') return 'DC';
  const code = plain.toUpperCase();
  return STATE_NAMES[plain] ?? (isStateCode(code) ? code : null);
}

type Answer = Pick<Detection, 'region' | 'confidence' | 'candidates'>;

const OUTSIDE: Answer = { region: null, confidence: 'outside', candidates: [] };
const UNKNOWN: Detection = { region: null, confidence: 'unknown', basis: 'none', candidates: [] };

/** Builds the detector once over the ZIP table, which also says which regions a state has a part in. */
export function createDetector(evidence: { rules: ZipRules }): (input: Evidence) => Detection {
  const byZip = new Map<string, Answer & { state: string }>();
  for (const { zip3, zips, regions: candidates, confidence, state } of evidence.rules) {
    const region = confidence === 'ambiguous' ? null : (candidates[0] ?? null);
    for (const zip of [...(zip3 ?? []), ...(zips ?? [])]) byZip.set(zip, { region, confidence, candidates, state });
  }
  const byState = new Map<string, RegionId[]>();
  const statesOf = new Map(
    REGION_IDS.map((id) => [id, new Set(evidence.rules.filter(({ regions }) => regions.includes(id)).map(({ state }) => state))]),
  );
  for (const [id, states] of statesOf) {
    for (const state of states) byState.set(state, [...(byState.get(state) ?? []), id]);
  }
  // A region that is all of the state before one that has a part of it.
  const size = (id: RegionId): number => statesOf.get(id)?.size ?? 0;
  const washington = ['WA', 'DC'].flatMap((state) => byState.get(state) ?? []);
  byState.set(
    WASHINGTON,
    [...new Set(washington)].sort((a, b) => size(a) - size(b)),
  );

  const ofZip = (zip: string) => byZip.get(zip) ?? byZip.get(zip.slice(0, 3));

  function ofState(state: string): Answer {
    const candidates = byState.get(state);
    if (!candidates) return OUTSIDE;
    const only = candidates.length === 1 ? (candidates[0] ?? null) : null;
    return { region: only, confidence: only ? 'likely' : 'ambiguous', candidates };
  }

  function ofZipAndState(zip: string, state: string | null | undefined): Answer {
    const found = ofZip(zip);
    if (!found || found.confidence === 'outside') return OUTSIDE;
    const { state: zipState, ...answer } = found;
    if (!state || state === zipState || state === WASHINGTON) return answer;
    const candidates = [...new Set([...answer.candidates, ...ofState(state).candidates])];
    return { region: null, confidence: 'ambiguous', candidates };
  }

  function ofNetwork({ country, state, zip }: NonNullable<Evidence['network']>): Detection {
    if (country && country !== 'US') return { ...OUTSIDE, basis: 'network' };
    const digits = zip ? parseZip(zip) : null;
    if (!digits && !state) return UNKNOWN;
    const answer = digits ? ofZipAndState(digits, state) : ofState(state ?? '');
    const confidence = answer.confidence === 'certain' ? 'likely' : answer.confidence;
    return { ...answer, confidence, basis: 'network' };
  }

  return ({ choice, zip, state, network }) => {
    if (isRegionId(choice)) return { region: choice, confidence: 'chosen', basis: 'choice', candidates: [choice] };
    if (zip) return { ...ofZipAndState(zip, state), basis: 'zip' };
    if (state) return { ...ofState(state), basis: 'state' };
    return network ? ofNetwork(network) : UNKNOWN;
  };
}
