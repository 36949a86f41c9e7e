import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarFile } from '#domain/files/calendar-file.ts';
import { catalogIn } from '#domain/catalog.ts';
import { addMonths, DUE_DAY_OF_MONTH, premiumDueDate } from '#domain/time/deadlines.ts';
import { addressBarText, phoneText } from '#domain/facts/text.ts';
import { timeZoneLines } from '#domain/files/time-zone-lines.ts';
import { site } from '#domain/plan.ts';
import { fill } from '#domain/text/fill.ts';
import { zoneLabel } from '#domain/time/hours-text.ts';
import { dueReminders } from '../../../view/due-reminders.ts';
import { languageOf, localeOfRoute } from '../../../view/locale.ts';

export const getStaticPaths = ((route) => {
  const locale = localeOfRoute(route);
  return catalogIn(locale).regions.flatMap((region) =>
    dueReminders(region, 'premium-due', locale).map(({ place, area, fact }) => ({
      params: { place },
      props: { region, area, rule: fact.value },
    })),
  );
}) satisfies GetStaticPaths;

/** A premium's due date, month after month, in the time zone of the region. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ params, props, url }) => {
  const { region, area, rule } = props;
  const { locale, words, urls, catalog } = languageOf(url);
  const { monthlyReminder, dueDate } = words;
  const phone = catalog.factOf('premium-by-phone', 'phone', region.id);
  const online = catalog.factOf('premium-online', 'url', region.id);
  const lines = [
    fill(dueDate.usualRule, { area }),
    ...(online ? [fill(monthlyReminder.online, { address: addressBarText(online.value) })] : []),
    ...(phone ? [fill(monthlyReminder.phone, { phone: phoneText(phone.value) })] : []),
    monthlyReminder.haveReady,
    new URL(urls.payStep(region.id, 'premium'), site.url).href,
  ];
  const file = calendarFile({
    site: site.name,
    locale,
    uid: `premium-due-${params['place'] ?? ''}@${new URL(site.url).hostname}`,
    stampedAt: Date.parse(site.reviewed),
    date: premiumDueDate(rule, addMonths(site.reviewed, 1).slice(0, 7)),
    summary: monthlyReminder.event,
    description: lines.join('\n'),
    url: new URL(urls.payRegion(region.id), site.url).href,
    monthlyOn: DUE_DAY_OF_MONTH[rule],
    remindDaysBefore: 3,
    timeZone: { id: region.timeZone, lines: timeZoneLines(region.timeZone, zoneLabel(region.timeZone, words.clock)) },
  });
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
