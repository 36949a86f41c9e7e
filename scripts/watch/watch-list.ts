/** What is watched: each value of `data/` with each source that says so, and each rule and enrolment window with each text it rests on. */
import { dueOn } from '#domain/facts/freshness.ts';
import { allGroups, isKnown, type FactSource } from '#domain/facts/look-up.ts';
import type { Rule, Rules } from '#domain/facts/rule-schema.ts';
import type { Claim, Fact } from '#domain/facts/schema.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import type { Calendar, EnrollmentWindow } from '#domain/time/calendar-schema.ts';
import type { LocalDate } from '#domain/time/deadlines.ts';
import { hoursSign } from './hours-sign.ts';
import { citationSign, daySign, moneySign, percentSign, periodSign, signOf, type Sign } from './signs.ts';

/** What `readData` hands over, as far as it is watched. */
export interface WatchedData extends FactSource {
  sources: Readonly<Record<string, { title: string; where: string; address?: string }>>;
  rules: Rules;
  calendar: Pick<Calendar, 'windows'>;
}

export interface Watched {
  /** `georgia/member-services[0]`, `everywhere/appeal-window[1]`, `rules/cobra-election`. */
  place: string;
  title: string;
  /** A role of `data/owners.json`. */
  owner: string;
  /** By when a person looks at it again in any case. */
  due: LocalDate;
  /** Id in `data/sources.json`, or the citation of a law. */
  source: string;
  /** Null: nobody noted where the page is. */
  address: string | null;
  /** All of them must stand on the page. None: the value has no form that could be looked for. */
  signs: Sign[];
}

const PAGE = /^(?:https:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+$/i;

/** The page that a source names; null where it names a site, several pages, or none. */
export function addressOf({ where, address }: { where: string; address?: string }): string | null {
  if (address !== undefined) return address;
  const named = where.replace(/^copy at /, '');
  if (!PAGE.test(named)) return null;
  return named.startsWith('https://') ? named : `https://${named}`;
}

/** Each source once, without those that say something else. */
const saying = (sources: readonly Claim[]): string[] => [...new Set(sources.filter(({ against }) => !against).map(({ id }) => id))];

export function watchList({ sources, rules, calendar, ...facts }: WatchedData): Watched[] {
  type Subject = Omit<Watched, 'source' | 'address'>;
  const at = (subject: Subject, cited: readonly Claim[]): Watched[] =>
    saying(cited).map((id) => {
      const source = sources[id];
      return { ...subject, source: id, address: source ? addressOf(source) : null };
    });

  const watchFact = (
    subject: Omit<Subject, 'due' | 'signs'>,
    { key, region }: { key: string; region: RegionId | null },
    fact: Fact,
  ): Watched[] => {
    if (!isKnown(fact)) return [];
    const { kind, checkedOn, label } = fact;
    const named = {
      ...subject,
      due: dueOn({ key, region, kind, checkedOn }),
      title: label === undefined ? subject.title : `${subject.title}, ${label}`,
    };
    const sign = signOf(fact);
    const value = at({ ...named, signs: sign ? [sign] : [] }, fact.sources);
    if (fact.kind !== 'phone' || !fact.hours) return value;
    const open = { ...named, place: `${named.place}.hours`, title: `${named.title}: hours`, signs: [hoursSign(fact.hours)] };
    return [...value, ...at(open, fact.hours.sources ?? fact.sources)];
  };

  /** Where there is no value to look for, the page must at least name the section. */
  const underLaw = (subject: Subject, authority: EnrollmentWindow['authority']): Watched[] =>
    authority.map(({ citation, url }) => {
      const section = citationSign(citation);
      return { ...subject, source: citation, address: url, signs: subject.signs.length > 0 || !section ? subject.signs : [section] };
    });

  const watchWindow = (
    id: string,
    { title, owner, checkedOn, opens, closes, authority, sources: cited = [] }: EnrollmentWindow,
  ): Watched[] => {
    // Laws write days that follow a weekday in words of their own.
    const days = [opens, closes].flatMap((day) => /\d{2}-\d{2}$/.exec(day) ?? []);
    const due = dueOn({ key: id, region: null, kind: 'window', checkedOn });
    const subject = { place: `windows/${id}`, title, owner, due, signs: days.map(daySign) };
    return [...underLaw(subject, authority), ...at(subject, cited)];
  };

  const watchRule = (id: string, rule: Rule): Watched[] => {
    const { title, owner, checkedOn } = rule;
    const subject = { place: `rules/${id}`, title, owner, due: dueOn({ key: id, region: null, kind: 'rule', checkedOn }) };
    const signs = [
      ...(rule.period ? [periodSign(rule.period)] : []),
      ...(rule.money ? [moneySign(rule.money.usd)] : []),
      ...(rule.percent === undefined ? [] : [percentSign(rule.percent)]),
    ];
    const law = underLaw({ ...subject, signs }, rule.authority);
    if (!rule.plan) return law;
    const own = rule.plan.period ? [periodSign(rule.plan.period)] : [];
    return [...law, ...at({ ...subject, place: `${subject.place}.plan`, signs: own }, rule.plan.sources)];
  };

  const watched = allGroups(facts).flatMap(({ region, key, group: { title, owner, facts: values } }) =>
    values.flatMap((fact, index) =>
      watchFact({ place: `${region ?? 'everywhere'}/${key}[${index}]`, title, owner }, { key, region }, fact),
    ),
  );
  return [
    ...watched,
    ...Object.entries(rules).flatMap(([id, rule]) => watchRule(id, rule)),
    ...Object.entries(calendar.windows).flatMap(([id, window]) => watchWindow(id, window)),
  ];
}
