import { catalogIn } from '#domain/catalog.ts';
import { contactGaps, routeContact } from '#domain/contact/route.ts';
import { periodText } from '#domain/facts/text.ts';
import { isCoverage } from '#domain/contact/coverage.ts';
import { isRegionId, REGION_COOKIE, regionFromCookie } from '#domain/regions/ids.ts';
import { localeOfPath } from '#domain/locale.ts';
import { fill, languageIn } from '../../src/words/worker.ts';
import { urlsFor } from '#domain/urls.ts';
import { choiceCookie } from '../http/choice.ts';
import { builtPage } from '../http/built-page.ts';
import type { AppContext } from '../http/context.ts';
import { contactAnswer } from './answer-view.ts';
import { answered } from './channel-status.ts';

const choose = { element: (option: Element) => void option.setAttribute('selected', '') };

/** The built page with the choices marked and the answer in it. A choice that does not exist counts as none. */
export async function contactPage(c: AppContext): Promise<Response> {
  const query = c.req.query();
  const locale = localeOfPath(c.req.path);
  const catalog = catalogIn(locale);
  const id = isRegionId(query['region']) ? query['region'] : regionFromCookie(c.req.header('Cookie'));
  const region = id && catalog.regionOf(id);
  const topic = catalog.routing.topics.find((known) => known.id === query['topic']);
  const coverage = isCoverage(query['coverage']) ? query['coverage'] : null;

  const language = languageIn(locale);
  const { contactWays } = language.words;
  const replyWait = catalog.factOf('message-reply-wait', 'period', id ?? undefined);
  const request = region && topic ? { region: region.id, topic: topic.id, coverage } : null;
  const channels = request ? answered(routeContact(catalog, request, locale)) : [];
  const line = channels.find(({ kind }) => kind === 'phone');
  const answer =
    region && topic && request
      ? await contactAnswer({
          regionName: region.name,
          topic,
          channels,
          lineName: (line && catalog.groupOf(line.key, region.id)?.title) ?? null,
          gaps: contactGaps(catalog, request),
          replyWait: replyWait ? periodText(replyWait.value, language) : null,
          at: c.var.deps.now(),
          holidays: catalog.holidays.dates,
          language,
        })
      : null;

  // Chosen in our own form: every other page knows it, too. A link from elsewhere only shows it.
  const chosenHere = isRegionId(query['region']) && c.req.header('Sec-Fetch-Site') === 'same-origin';
  const asBuilt = id === null && new URL(c.req.url).search === '';
  return builtPage(c, urlsFor(locale).contact(), {
    headers: {
      // The same page for everyone may be kept for when there is no connection (src/browser/offline/worker.ts).
      ...(asBuilt ? { 'Cache-Control': 'private, no-cache' } : {}),
      ...(chosenHere && region ? { 'Set-Cookie': choiceCookie(REGION_COOKIE, region.id) } : {}),
    },
    fill(page) {
      if (topic) page.on(`#ask-topic option[value=${topic.id}]`, choose);
      if (region) page.on(`#ask-region option[value=${region.id}]`, choose);
      if (coverage) page.on(`#ask-coverage option[value=${coverage}]`, choose);
      if (topic && !region) page.on('[data-ask]', { element: (element) => void element.setInnerContent(contactWays.askRegion) });
      if (!topic || !region || !answer) return;
      page
        .on('title', {
          element: (element) => void element.prepend(fill(contactWays.pageTitle, { topic: topic.title, region: region.name })),
        })
        .on('[data-answer]', { element: (element) => void element.setInnerContent(answer.toString(), { html: true }) })
        .on('[data-ask]', { element: (element) => void element.setInnerContent(contactWays.change) });
    },
  });
}
