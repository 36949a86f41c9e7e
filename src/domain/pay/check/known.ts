/** What the check of links, numbers and addresses knows: every value in use and every old one, made from the facts. */
import { addressLines, factHref, factText, phoneText } from '../../facts/text.ts';
import { allGroups, known } from '../../facts/look-up.ts';
import type { Address, Hosts, KnownFact } from '../../facts/schema.ts';
import { byReplacement, collectOldValues, type OldKind, type OldValueSource, type ValueLanguage } from '../../facts/old-values.ts';
import type { Plan } from '../../plan-schema.ts';
import type { BillsData } from '../bill-schema.ts';
import type { RegionId } from '../../regions/ids.ts';
import type { Locale } from '../../locale.ts';
import { urlsFor } from '../../urls.ts';
import { linkKey, parseUrl } from './parse-url.ts';
import { plainWords } from '../../text/words.ts';
import { boxIn } from './tokenize.ts';

export interface Use {
  /** "Pay a premium by phone" */
  what: string;
  /** Names of the regions for which it is right; empty when for all. */
  where: string[];
  note?: string;
  /** Set when a bill can be paid there. */
  pays?: true;
}

export interface Past {
  was: OldKind;
  until?: string;
  explanation: string;
  /** "Mail a premium check" */
  what: string;
  now: { where: string[]; text: string; href: string | null }[];
  /** Where this site says more about it. */
  page: string;
}

export interface Known {
  /** As people read it; an address as its lines. */
  text: string;
  href: string | null;
  uses: Use[];
  past?: Past;
  /** Of an address: city, state and ZIP as plain words. What is written beside its box must agree. */
  place?: string;
}

export interface KnownValues {
  values: Known[];
  /** Index of `values` by key: `link:kp.org/payonline`, `phone:8004644000`, `street:po box 7158`, `email:…`. */
  current: Record<string, number>;
  /** The same for old values; also `host:` for a whole site, and `words:` for a name that people type. */
  old: Record<string, number>;
  /** Hosts that we link to, and whose they are. */
  hosts: Hosts;
  /** What an address of somebody else must not hold. */
  brand: Brand;
}

export type Brand = Pick<Plan, 'brandWords' | 'brandLabels'>;

interface Source extends OldValueSource {
  bills: BillsData;
  hosts: Hosts;
  plan: Brand;
}

export const streetKey = (street: string): string => `street:${plainWords(street).replace(/^p o /, 'po ')}`;

const digits = (text: string): string => text.replaceAll(/\D/g, '');
const placeOf = ({ city, state, zip }: Address): string => plainWords(`${city} ${state} ${zip}`);

function keyOf(fact: KnownFact): string | null {
  switch (fact.kind) {
    case 'phone':
    case 'fax':
      return `phone:${digits(fact.value).slice(1)}`;
    case 'short-number':
      return `phone:${fact.value}`;
    case 'email':
      return `email:${fact.value.toLowerCase()}`;
    case 'url': {
      const url = parseUrl(fact.value);
      return url && linkKey(url);
    }
    case 'address':
      return streetKey(fact.value.street);
    default:
      return null;
  }
}

/** As people read it, without what `factText` adds for a sentence. */
function textOf(fact: KnownFact, language: ValueLanguage): string {
  if (fact.kind === 'address') return addressLines(fact.value).join('\n');
  return fact.kind === 'phone' ? phoneText(fact.value) : factText(fact, language);
}

/** A whole host belongs to someone else or to a site given up, unless it is one that we link to: then one page was given up. */
function oldLinkKey(value: string, hosts: Hosts): string | null {
  const url = parseUrl(value);
  if (!url) return null;
  return Object.hasOwn(hosts, url.hostname) ? linkKey(url) : `host:${url.hostname.replace(/^www\./, '')}`;
}

function oldKey(text: string, hosts: Hosts): string | null {
  if (/^https?:\/\//.test(text)) return oldLinkKey(text, hosts);
  const number = digits(text);
  if (/^[\d\s().+-]+$/.test(text) && number.length >= 10) return `phone:${number.slice(-10)}`;
  const box = boxIn(text);
  if (box) return `street:po box ${box.number}`;
  const words = plainWords(text);
  // Hours are words that many lines share.
  return words.length < 5 || /\bmon|\d(st|nd|rd|th)\b/.test(words) ? null : `words:${words}`;
}

export function knownValues(source: Source, language: ValueLanguage & { locale: Locale }): KnownValues {
  const { regions, bills, hosts, plan } = source;
  const paying = new Set(Object.values(bills).flatMap(({ paidAt }) => paidAt));
  const values: Known[] = [];
  const current: Record<string, number> = {};
  const old: Record<string, number> = {};
  const nameOf = new Map(regions.map(({ id, name }) => [id, name]));
  const names = (ids: readonly RegionId[]) => (ids.length === regions.length ? [] : ids.flatMap((id) => nameOf.get(id) ?? []));

  function addUse(fact: KnownFact, name: string, what: string, region: RegionId | null): void {
    const key = keyOf(fact);
    if (key === null) return;
    const at = (current[key] ??=
      values.push({
        text: textOf(fact, language),
        href: factHref(fact),
        uses: [],
        ...(fact.kind === 'address' ? { place: placeOf(fact.value) } : {}),
      }) - 1);
    const uses = values[at]?.uses ?? [];
    const full = fact.label && fact.kind !== 'address' ? `${what} (${fact.label})` : what;
    const same = uses.find((use) => use.what === full && use.note === fact.note);
    const where = region ? names([region]) : [];
    if (same) same.where.push(...where);
    else uses.push({ what: full, where, ...(fact.note ? { note: fact.note } : {}), ...(paying.has(name) ? { pays: true } : {}) });
  }

  for (const { region, key, group } of allGroups(source)) for (const fact of known(group)) addUse(fact, key, group.title, region);
  for (const use of values.flatMap(({ uses }) => uses)) if (use.where.length === regions.length) use.where = [];

  for (const value of collectOldValues(source, language)) {
    const { was, explanation, until, subject, now, id } = value;
    const past: Past = {
      was,
      ...(until === undefined ? {} : { until }),
      explanation,
      what: subject,
      now: byReplacement(now).map(({ regions: ids, text, href }) => ({ where: names(ids), text, href })),
      page: urlsFor(language.locale).oldValues(id),
    };
    const { value: whole, spellings } = value;
    const isLink = /^https?:\/\//.test(whole);
    // Of a link, the other spellings are parts of it; a part of a host that is still in use must not be taken for old.
    const written = isLink ? [whole, ...spellings.filter((text) => !text.includes('.') && !text.includes('/'))] : [whole, ...spellings];
    const keys = [...new Set(written.flatMap((text) => oldKey(text, hosts) ?? []))];
    const seen = keys.find((key) => old[key] !== undefined || current[key] !== undefined);
    const at = seen === undefined ? undefined : (old[seen] ?? current[seen]);
    const entry = at === undefined ? undefined : values[at];
    if (at !== undefined && entry) {
      entry.past ??= past;
      for (const key of keys) old[key] ??= at;
    } else {
      const index = values.push({ text: value.text, href: null, uses: [], past }) - 1;
      for (const key of keys) old[key] = index;
    }
  }
  const { brandWords, brandLabels } = plan;
  return { values, current, old, hosts, brand: { brandWords, brandLabels } };
}
