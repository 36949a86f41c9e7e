/**
 * What used to be true, or never was, and still circulates: numbers, links, addresses and hours that people
 * find on letters and copied pages. Collected from the facts that they are confused with.
 */
import { addressBarText, factText, phoneText, type FactLanguage } from './text.ts';
import { allGroups, isKnown, type FactSource } from './look-up.ts';
import type { Fact, Superseded } from './schema.ts';
import { E164 } from '../text/phone.ts';
import { slugify } from '../text/slug.ts';
import type { Providers } from '../pay/providers.ts';
import { hoursText, type HoursLanguage } from '../time/hours-text.ts';
import type { RegionId } from '../regions/ids.ts';

/** What the values of facts and their hours are written with. */
export type ValueLanguage = HoursLanguage & FactLanguage;

export type OldKind = Superseded['was'];

export interface OldValue {
  /** Anchor on the page of old values. */
  id: string;
  /** As the data writes it. */
  value: string;
  /** As it circulates, in the way people read it. */
  text: string;
  /** Every way in which people may type it. */
  spellings: string[];
  was: OldKind;
  explanation: string;
  /** Until when it was right, as far as sources tell. */
  until?: string;
  /** When someone last checked what holds now, as YYYY-MM-DD. */
  checkedOn: string;
  /** What it concerns: "Pay a premium online". */
  subject: string;
  /** What holds now: one entry for each region, or one without region. Empty when nothing replaced it. */
  now: Replacement[];
}

export interface Replacement {
  region: RegionId | null;
  text: string;
  href: string | null;
}

export interface OldValueSource extends FactSource {
  providers: Providers;
}

const isUrl = (value: string): boolean => /^https?:\/\//.test(value);

/** `+18446322045` in the ways it is printed and typed; a link with and without its scheme. */
export function spellingsOf(value: string): string[] {
  const [, area, exchange, line] = E164.exec(value) ?? [];
  if (area && exchange && line) {
    const plain = [area, exchange, line];
    return [
      plain.join('-'),
      `1-${plain.join('-')}`,
      `(${area}) ${exchange}-${line}`,
      plain.join(' '),
      plain.join('.'),
      plain.join(''),
      `1${plain.join('')}`,
    ];
  }
  if (isUrl(value)) return [value, value.replace(/^https?:\/\//, ''), value.replace(/^https?:\/\/(www\.)?/, '').split('/')[0] ?? value];
  return [value];
}

function textOf(value: string): string {
  if (E164.test(value)) return phoneText(value);
  return isUrl(value) ? addressBarText(value.replace(/^http:/, 'https:')) : value;
}

/** What to use in place of `old`: the hours for hours, the value for anything else. */
function replacement(fact: Fact, old: string, region: RegionId | null, language: ValueLanguage): Replacement[] {
  if (!isKnown(fact)) return [];
  const hours = fact.kind === 'phone' && /\b[ap]\.m\.|\bhours\b/.test(old) ? fact.hours : undefined;
  return [{ region, text: hours ? hoursText(hours, language) : factText(fact, language), href: fact.kind === 'url' ? fact.value : null }];
}

/** Each old value once, with what replaced it in every region in which it was used. In the order of the data. */
export function collectOldValues(source: OldValueSource, language: ValueLanguage): OldValue[] {
  const found = new Map<string, OldValue>();

  function add(
    value: string,
    alsoWritten: readonly string[],
    rest: Pick<OldValue, 'was' | 'explanation' | 'until' | 'checkedOn' | 'subject' | 'now'>,
  ): void {
    const text = textOf(value);
    const id = slugify(text);
    const known = found.get(id);
    if (!known) {
      found.set(id, { ...rest, id, value, text, spellings: [...new Set([...spellingsOf(value), ...alsoWritten])] });
      return;
    }
    known.spellings = [...new Set([...known.spellings, ...alsoWritten])];
    if (rest.until !== undefined) known.until ??= rest.until;
    if (rest.checkedOn > known.checkedOn) known.checkedOn = rest.checkedOn;
    known.now.push(...rest.now.filter(({ region }) => region !== null && !known.now.some((item) => item.region === region)));
  }

  for (const { region, group } of allGroups(source)) {
    for (const fact of group.facts) {
      for (const { value, alsoWritten = [], was, explanation, until } of fact.superseded ?? []) {
        const now = replacement(fact, value, region, language);
        add(value, alsoWritten, {
          was,
          explanation,
          checkedOn: fact.checkedOn,
          subject: group.title,
          now,
          ...(until === undefined ? {} : { until }),
        });
      }
    }
  }
  const { providers } = source.providers;
  for (const { status, replacedBy, url, name, explanation, validTo, checkedOn } of providers) {
    if (status === 'current') continue;
    const next = providers.find(({ id }) => id === replacedBy);
    const now = next ? [{ region: null, text: addressBarText(next.url), href: next.url }] : [];
    add(url, [], { was: status, explanation, checkedOn, subject: name, now, ...(validTo === undefined ? {} : { until: validTo }) });
  }
  return [...found.values()];
}

/** Regions with the same replacement, together. */
export function byReplacement(now: readonly Replacement[]): { regions: RegionId[]; text: string; href: string | null }[] {
  const groups = new Map<string, { regions: RegionId[]; text: string; href: string | null }>();
  for (const { region, text, href } of now) {
    const group = groups.get(text) ?? { regions: [], text, href };
    if (region) group.regions.push(region);
    groups.set(text, group);
  }
  return [...groups.values()];
}
