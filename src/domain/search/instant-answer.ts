/** Answers that are one fact of one region: the number with its hours, the address, the day. They come from `data/` by key. */
import { factHref, factText, phoneText } from '../facts/text.ts';
import { groupOf, known, unknown, type FactSource } from '../facts/look-up.ts';
import type { FactGroup, KnownFact } from '../facts/schema.ts';
import type { Hours } from '../time/hours.ts';
import type { ValueLanguage } from '../facts/old-values.ts';
import { hoursText } from '../time/hours-text.ts';
import { routePayment } from '../pay/route.ts';
import type { Providers } from '../pay/providers.ts';
import { pathIn, type Locale } from '../locale.ts';
import { site } from '../plan.ts';
import { openingsOf, statesIn, windowsOf } from '../time/calendar.ts';
import type { Calendar } from '../time/calendar-schema.ts';
import { daysText, type WindowLanguage } from '../time/window-text.ts';
import { REGION_IDS, type RegionId } from '../regions/ids.ts';
import { urls, urlsFor } from '../urls.ts';
import type { Questions } from './questions-schema.ts';

/** The fact of the contact block, which closes every search that finds nothing. */
export const CONTACT_KEY = 'member-services';
/** Who gives the medical advice that this site does not. */
export const ADVICE_KEY = 'advice-line';

export interface InstantLine {
  /** As a person reads it. */
  text: string;
  href: string | null;
  isPhone: boolean;
  hours: Hours | null;
  /** The same in words. */
  hoursText: string | null;
  /** What sets it apart from the other lines: "Toll free", "Oahu". */
  where: string | null;
  note: string | null;
}

export interface InstantAnswer {
  /** "Member Services". */
  title: string;
  lines: InstantLine[];
  /** Where no source tells: why, in one sentence. The lines then are those of whom to ask. */
  reason: string | null;
}

export interface RegionAnswers {
  name: string;
  answers: Readonly<Record<string, InstantAnswer>>;
}

/** Every instant answer of every region. */
export type InstantAnswers = Readonly<Record<RegionId, RegionAnswers>>;

export interface InstantSource extends FactSource {
  providers: Providers;
  questions: Questions;
  calendar: Calendar;
  regions: readonly (FactSource['regions'][number] & { states: readonly string[] })[];
}

const MOST_LINES = 3;

function lineOf(fact: KnownFact, language: ValueLanguage): InstantLine {
  const isPhone = fact.kind === 'phone';
  return {
    text: isPhone ? phoneText(fact.value) : factText(fact, language),
    href: factHref(fact),
    isPhone,
    hours: isPhone && fact.hours ? hoursOnly(fact.hours) : null,
    hoursText: isPhone && fact.hours ? hoursText(fact.hours, language) : null,
    where: [...new Set([fact.label, fact.appliesTo?.area])].filter(Boolean).join(', ') || null,
    note: fact.note ?? null,
  };
}

/** Without who said so: that is on /facts/. */
function hoursOnly({ timeZone, weekly, seasons, holidays, exceptions }: Hours): Hours {
  return { timeZone, weekly, holidays, ...(seasons ? { seasons } : {}), ...(exceptions ? { exceptions } : {}) };
}

/** What a key says in a region: its own lines, or those of whom to ask. */
export function answerFrom(source: FactSource, key: string, region: RegionId, language: ValueLanguage): InstantAnswer | null {
  const linesOf = (group: FactGroup | undefined) =>
    known(group)
      .slice(0, MOST_LINES)
      .map((fact) => lineOf(fact, language));
  const group = groupOf(source, key, region);
  const lines = linesOf(group);
  if (group && lines.length > 0) return { title: group.title, lines, reason: null };
  const [gap] = unknown(group);
  const instead = gap && groupOf(source, gap.ask, region);
  const others = linesOf(instead);
  return gap && instead && others.length > 0 ? { title: instead.title, lines: others, reason: gap.reason } : null;
}

export const PAY_ONLINE = 'premium-online';

/** Paying goes through our own address, which knows when a provider is not to be used; null when there is none. */
export function payOnline(answer: InstantAnswer, id: RegionId, providers: Providers): InstantAnswer | null {
  if (!routePayment(providers, id, 'premium').online) return null;
  return { ...answer, lines: answer.lines.map((line) => ({ ...line, href: urls.goPay(id, 'premium') })) };
}

/** The windows of a subject in a region, each with a link to the page about all of them. */
function windowAnswer({ calendar, regions }: InstantSource, subject: string, title: string, id: RegionId, language: InstantLanguage) {
  const states = regions.find((region) => region.id === id)?.states ?? [];
  const lines = windowsOf(calendar, subject).flatMap((window): InstantLine[] => {
    const openings = openingsOf(window, site.reviewed);
    if (openings.length === 0 || statesIn(window, states).length === 0) return [];
    const text = daysText(window, openings, language);
    const href = pathIn(language.locale, calendar.page);
    return [{ text, href, isPhone: false, hours: null, hoursText: null, where: window.title, note: null }];
  });
  return lines.length > 0 ? { title, lines, reason: null } : null;
}

export type InstantLanguage = ValueLanguage & WindowLanguage & { locale: Locale };

export function instantAnswers(source: InstantSource, language: InstantLanguage): InstantAnswers {
  const entries = source.regions.map(({ id, name }): [RegionId, RegionAnswers] => {
    const answers = source.questions.subjects.flatMap(({ key, windows }) => {
      if (windows !== undefined) {
        const days = windowAnswer(source, key, windows, id, language);
        return days ? [[key, days] as const] : [];
      }
      const fact = answerFrom(source, key, id, language);
      const answer = fact && key === PAY_ONLINE ? payOnline(fact, id, source.providers) : fact;
      return answer ? [[key, answer] as const] : [];
    });
    return [id, { name, answers: Object.fromEntries(answers) }];
  });
  return Object.fromEntries(entries);
}

/** The page of the region with everything of the kind. */
export function pageOf(key: string, id: RegionId, locale: Locale): string {
  const urls = urlsFor(locale);
  return key.startsWith('premium-') ? urls.payRegion(id) : urls.region(id);
}

/** More regions than this are a question back, not an answer. */
const MOST_REGIONS = 2;

/** Whose answer to show: the regions named, else the one that applies. Empty: ask for the region. */
export function regionsToAnswerFor(named: readonly RegionId[], applies: RegionId | null): RegionId[] {
  if (named.length > 0) return named.length > MOST_REGIONS ? [] : REGION_IDS.filter((id) => named.includes(id));
  return applies ? [applies] : [];
}
