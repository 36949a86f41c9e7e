/**
 * A feed (Atom, RFC 4287) of every number, address and link that no longer holds, with what replaced it. An entry is as new as the
 * day on which someone last checked what holds now; nothing here depends on the day of the build.
 */
import type { APIRoute } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { byReplacement, collectOldValues, type OldValue } from '#domain/facts/old-values.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { fill } from '#domain/text/fill.ts';
import { listText } from '#domain/text/list.ts';
import { urls } from '#domain/urls.ts';
import { xml } from '../../view/xml.ts';
import { languageIn } from '../../words/index.ts';

const language = languageIn(DEFAULT_LOCALE);
const { oldValues, oldValueRecord, site: siteWords, factsFeed } = language.words;
const self = site.url + urls.factChanges();

/** Midnight of that day in UTC: a feed wants a time, and the data has a day. */
const time = (day: string): string => `${day}T00:00:00Z`;

const nowTexts = ({ subject, now }: OldValue): string[] =>
  byReplacement(now).map(({ regions, text }) => {
    const names = regions.map((region) => catalog.regionOf(region).name);
    const lead =
      names.length === 0 ? fill(oldValues.now, { subject }) : fill(oldValues.nowIn, { subject, regions: listText(names, DEFAULT_LOCALE) });
    return `${lead} ${text}`;
  });

const entry = (value: OldValue): string =>
  [
    '<entry>',
    xml('id', site.url + urls.oldValues(value.id)),
    xml('title', `${oldValueRecord.was[value.was]}: ${value.text}`),
    xml('updated', time(value.checkedOn)),
    xml('link', '', { href: site.url + urls.oldValues(value.id) }),
    xml('content', [value.explanation, ...nowTexts(value)].join(' '), { type: 'text' }),
    '</entry>',
  ].join('');

function feed(): string {
  const values = collectOldValues(catalog, language).sort(
    (a, b) => b.checkedOn.localeCompare(a.checkedOn) || a.id.localeCompare(b.id, 'en'),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${DEFAULT_LOCALE}">`,
    xml('id', self),
    xml('title', fill(factsFeed.title, { site: site.name })),
    xml('subtitle', siteWords.independent),
    xml('updated', time(values[0]?.checkedOn ?? site.reviewed)),
    `<author>${xml('name', site.operator ?? site.name)}</author>`,
    xml('link', '', { rel: 'self', type: 'application/atom+xml', href: self }),
    xml('link', '', { rel: 'alternate', type: 'text/html', href: site.url + urls.oldValues() }),
    ...values.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

export const GET: APIRoute = () => new Response(feed());
