/**
 * Which ways of contact a person should see, best first: `data/routing.json` plus one pure function.
 * It gives exactly one list for every region, topic and coverage.
 */
import { contactText, factHref } from '../facts/text.ts';
import type { Coverage } from './coverage.ts';
import { groupOf, known, unknown, type FactSource } from '../facts/look-up.ts';
import type { FactGroup, KnownFact } from '../facts/schema.ts';
import type { Hours } from '../time/hours.ts';
import type { RegionId } from '../regions/ids.ts';
import { CHANNEL_KINDS, type ChannelKind } from './channel-kinds.ts';
import type { ContactTopic, Routing } from './routing-schema.ts';
import { DEFAULT_LOCALE, pathIn, type Locale } from '../locale.ts';
import { urlsFor } from '../urls.ts';

export interface Channel {
  kind: ChannelKind;
  /** The fact key it comes from; `self-service` and `message` are pages of this site. */
  key: string;
  /** "Member Services" or "Member Services, Oahu". */
  label: string;
  /** E.164 or a short number for a phone, an https address or a path of this site for a page, one line for an address. */
  value: string;
  /** As a person reads it. */
  text: string;
  href: string | null;
  /** Dial first, for anyone who uses TTY or relay. */
  tty: '711' | null;
  hours: Hours | null;
  note: string | null;
  /** Why it comes before the rest; null when it stands in its usual place. */
  why: string | null;
}

export interface ContactRequest {
  region: RegionId;
  topic: string;
  coverage?: Coverage | null | undefined;
}

export interface RoutingSource extends FactSource {
  routing: Routing;
}

const KINDS = {
  phone: 'phone',
  'short-number': 'phone',
  url: 'web',
  address: 'mail',
  email: 'email',
} as const satisfies Partial<Record<KnownFact['kind'], ChannelKind>>;

const isChannel = (fact: KnownFact): fact is Extract<KnownFact, { kind: keyof typeof KINDS }> => fact.kind in KINDS;

function channelOf(kinds: Routing['kinds'], key: string, group: FactGroup, fact: KnownFact): Channel | null {
  if (!isChannel(fact)) return null;
  const text = contactText(fact);
  return {
    kind: kinds[key] ?? KINDS[fact.kind],
    key,
    label: fact.label ? `${group.title}, ${fact.label}` : group.title,
    value: typeof fact.value === 'string' ? fact.value : text,
    text,
    href: factHref(fact),
    tty: fact.kind === 'phone' ? '711' : null,
    hours: fact.kind === 'phone' ? (fact.hours ?? null) : null,
    note: fact.note ?? null,
    why: null,
  };
}

const onThisSite = (kind: ChannelKind, label: string, path: string, why: string | null): Channel => ({
  kind,
  key: kind,
  label,
  value: path,
  text: label,
  href: path,
  tty: null,
  hours: null,
  note: null,
  why,
});

function pagesOf(topic: ContactTopic, why: string, locale: Locale): { solving: Channel[]; helping: Channel[] } {
  const pages = (topic.selfService ?? []).map((page) => ({ ...page, path: pathIn(locale, page.path) }));
  return {
    solving: pages.filter(({ solves }) => solves).map(({ title, path }) => onThisSite('self-service', title, path, why)),
    helping: pages.filter(({ solves }) => !solves).map(({ title, path }) => onThisSite('web', title, path, null)),
  };
}

const byKind = (a: Channel, b: Channel): number => CHANNEL_KINDS.indexOf(a.kind) - CHANNEL_KINDS.indexOf(b.kind);

/**
 * Every channel for a region's topic and coverage, best first, each place once. Never empty for a known topic. `locale`: of the
 * pages of this site that it leads to; the source has its texts in that language.
 */
export function routeContact(source: RoutingSource, request: ContactRequest, locale = DEFAULT_LOCALE): Channel[] {
  const { topics, kinds, everyTopic, ownPages, coverage } = source.routing;
  const topic = topics.find(({ id }) => id === request.topic);
  if (!topic) return [];

  function channels(key: string, why: string | null = null): Channel[] {
    const group = groupOf(source, key, request.region);
    if (!group) return [];
    return known(group).flatMap((fact) => {
      const channel = channelOf(kinds, key, group, fact);
      return channel ? [{ ...channel, why }] : [];
    });
  }

  const rule = request.coverage && !topic.alone ? coverage[request.coverage] : undefined;
  const lead = (rule?.lead ?? [])
    .filter(({ topics: only }) => !only || only.includes(topic.id))
    .flatMap(({ channel, why }) => channels(channel, why));
  const dropped = lead.length > 0 ? (rule?.drop ?? []) : [];
  const keys = [...topic.channels, ...(topic.alone ? [] : everyTopic)].filter((key) => !dropped.includes(key));
  const { solving, helping } = pagesOf(topic, ownPages.selfServiceWhy, locale);
  const message = topic.messages === false ? [] : [onThisSite('message', ownPages.message, messageUrl(request, locale), null)];
  const first = (topic.first ?? []).flatMap(({ channel, why }) => channels(channel, why));
  const rest = [...solving, ...keys.flatMap((key) => channels(key)), ...message, ...helping];

  const seen = new Set<string>();
  // 911 comes before 988 and the advice line: an emergency keeps the order of its list.
  return [...first, ...lead, ...(topic.alone ? rest : rest.sort(byKind))].filter(({ value }) => !seen.has(value) && seen.add(value));
}

/** What is not known for a coverage in this region, each reason once: "We found no Medicare number for Georgia …". */
export function contactGaps(source: RoutingSource, { region, topic, coverage }: ContactRequest): string[] {
  const lead = coverage ? source.routing.coverage[coverage].lead.filter(({ topics }) => !topics || topics.includes(topic)) : [];
  return [...new Set(lead.flatMap(({ channel }) => unknown(groupOf(source, channel, region))).map(({ reason }) => reason))];
}

/** Ids need no escaping. */
const messageUrl = ({ region, topic, coverage }: ContactRequest, locale: Locale): string =>
  `${urlsFor(locale).message()}?region=${region}&topic=${topic}${coverage ? `&coverage=${coverage}` : ''}`;
