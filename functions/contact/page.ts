import type { Context } from 'hono';
import * as catalog from '#domain/catalog.ts';
import { contactGaps, routeContact } from '#domain/contact/route.ts';
import { isCoverage } from '#domain/contact/coverage.ts';
import { isRegionId, regionFromCookie } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import type { AppEnv } from '../http/context.ts';
import { timed } from '../http/timing.ts';
import { contactAnswer } from './answer-view.ts';

const choose = (attribute: 'checked' | 'selected') => ({ element: (element: Element) => void element.setAttribute(attribute, '') });

/** The built page with the choices marked and the answer in it. A choice that does not exist counts as none. */
export async function contactPage(c: Context<AppEnv>): Promise<Response> {
  const query = c.req.query();
  const region = isRegionId(query['region']) ? query['region'] : regionFromCookie(c.req.header('Cookie'));
  const topic = catalog.routing.topics.find(({ id }) => id === query['topic']);
  const coverage = isCoverage(query['coverage']) ? query['coverage'] : null;

  const page = await timed(c, 'assets', c.env.deps.asset(urls.contact()));
  const filled = new HTMLRewriter();
  if (topic) filled.on(`.ask input[value=${topic.id}]`, choose('checked'));
  if (region) filled.on(`.ask option[value=${region}]`, choose('selected'));
  if (coverage) filled.on(`.ask option[value=${coverage}]`, choose('selected'));
  if (topic && !region) filled.on('[data-ask]', { element: (element) => void element.setInnerContent('One more question: your region') });
  if (topic && region) {
    const { name } = catalog.regionOf(region);
    const request = { region, topic: topic.id, coverage };
    const answer = await contactAnswer({
      regionName: name,
      topic,
      channels: routeContact(catalog, request),
      gaps: contactGaps(catalog, request),
      at: c.env.deps.now(),
      holidays: catalog.holidays.dates,
    });
    filled
      .on('title', { element: (element) => void element.prepend(`Help with ${topic.title}, ${name}: `) })
      .on('[data-answer]', { element: (element) => void element.setInnerContent(answer.toString(), { html: true }) })
      .on('[data-ask]', { element: (element) => void element.setInnerContent('Change your answers') });
  }
  const response = filled.transform(page);
  return new Response(response.body, {
    status: page.status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}
