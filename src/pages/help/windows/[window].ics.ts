import type { APIRoute, GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { calendarFile } from '#domain/files/calendar-file.ts';
import { pathIn } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { fill } from '#domain/text/fill.ts';
import { openingsOf, windowsOf } from '#domain/time/calendar.ts';
import { calendarIn } from '#domain/time/catalog-calendar.ts';
import { languageOf, localeOfRoute } from '../../../view/locale.ts';
import { detailTexts } from '../../../view/window-tags.ts';

/** How many days before the last one the calendar reminds. */
const DAYS_BEFORE = 7;

export const getStaticPaths = ((route) =>
  windowsOf(calendarIn(localeOfRoute(route)))
    .filter((window) => openingsOf(window, site.reviewed).length > 0)
    .map((window) => ({ params: { window: window.id }, props: { window } }))) satisfies GetStaticPaths;

/** The day by which to choose a plan in the next opening of a window. */
export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = ({ props: { window }, url }) => {
  const { locale, words } = languageOf(url);
  const { windowFile } = words;
  const openings = openingsOf(window, site.reviewed);
  const [next] = openings;
  if (!next) throw new RangeError(`The window ${window.id} is over.`);
  const page = new URL(pathIn(locale, calendarIn(locale).page), site.url).href;
  const file = calendarFile({
    site: site.name,
    locale,
    uid: `window-${window.id}@${new URL(site.url).hostname}`,
    stampedAt: Date.parse(site.reviewed),
    date: next.chooseBy,
    summary: fill(windowFile.event, { title: window.title }),
    description: [windowFile.days, ...detailTexts(window, openings, locale), page].join('\n'),
    url: page,
    remindDaysBefore: DAYS_BEFORE,
  });
  return new Response(file, { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
