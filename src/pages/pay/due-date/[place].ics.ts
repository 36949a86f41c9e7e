import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarFile } from '#domain/files/calendar-file.ts';
import { factOf, regions } from '#domain/catalog.ts';
import { addMonths, DUE_DAY_OF_MONTH, premiumDueDate } from '#domain/time/deadlines.ts';
import { addressBarText, phoneText } from '#domain/facts/text.ts';
import { timeZoneLines } from '#domain/files/time-zone-lines.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { zoneLabel } from '#domain/time/hours-text.ts';
import { urls } from '#domain/urls.ts';
import { dueReminders } from '../../../view/due-reminders.ts';
import { site } from '#domain/plan.ts';
import { wordsFor } from '../../../words/index.ts';

export const getStaticPaths = (() =>
  regions.flatMap((region) =>
    dueReminders(region).map(({ place, area, fact }) => ({ params: { place }, props: { region, area, rule: fact.value } })),
  )) satisfies GetStaticPaths;

/** A premium's due date, month after month, in the time zone of the region. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props }) => {
  const { region, area, rule } = props;
  const { clock } = wordsFor(DEFAULT_LOCALE);
  const phone = factOf('premium-by-phone', 'phone', region.id);
  const online = factOf('premium-online', 'url', region.id);
  const lines = [
    `The usual rule in ${area}. If your bill shows another date, your bill wins.`,
    ...(online ? [`Online: ${addressBarText(online.value)}`] : []),
    ...(phone ? [`Phone: ${phoneText(phone.value)} (TTY: 711)`] : []),
    'Have your Billing Unit ID ready.',
    new URL(urls.payStep(region.id, 'premium'), site.url).href,
  ];
  const file = calendarFile({
    uid: `premium-due-${params['place'] ?? ''}@${new URL(site.url).hostname}`,
    stampedAt: Date.parse(site.reviewed),
    date: premiumDueDate(rule, addMonths(site.reviewed, 1).slice(0, 7)),
    summary: 'Health plan premium due',
    description: lines.join('\n'),
    url: new URL(urls.payRegion(region.id), site.url).href,
    monthlyOn: DUE_DAY_OF_MONTH[rule],
    remindDaysBefore: 3,
    timeZone: { id: region.timeZone, lines: timeZoneLines(region.timeZone, zoneLabel(region.timeZone, clock)) },
  });
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
