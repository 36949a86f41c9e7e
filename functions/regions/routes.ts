import { Hono } from 'hono';
import { coverageFromCookie } from '#domain/contact/coverage.ts';
import { isLocale, localeOfPath, type Locale } from '#domain/locale.ts';
import { detectRegion } from '#domain/regions/catalog-zips.ts';
import { parseState, parseZip, type Detection } from '#domain/regions/detect.ts';
import { isRegionId, REGION_COOKIE, REGION_IDS, regionFromCookie, type RegionId } from '#domain/regions/ids.ts';
import { chosenStyle, COVERAGE_CHOICE, REGION_CHOICE } from '#domain/regions/styles.ts';
import { fill } from '#domain/text/fill.ts';
import { localPath, urlsFor } from '#domain/urls.ts';
import { attributeText } from '../http/attribute-text.ts';
import { builtPage } from '../http/built-page.ts';
import { NO_STORE, remembering } from '../http/choice.ts';
import type { AppContext, AppEnv } from '../http/context.ts';
import { localeOf } from '../http/language.ts';
import { limitBody } from '../http/limit-body.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { readFields } from '../http/read-body.ts';
import { isSameOrigin } from '../http/same-origin.ts';

const KNOWN_REGIONS = REGION_IDS.join(', ');

export const regions = new Hono<AppEnv>();

/** What the platform guesses of the connection; null where it says nothing. */
function networkOf({ cf }: Request) {
  const place = cf as { country?: string; regionCode?: string; postalCode?: string } | undefined;
  return place ? { country: place.country, state: place.regionCode, zip: place.postalCode } : null;
}

regions.get('/api/v1/region', (c): Response | Promise<Response> => {
  const query = c.req.query();
  const rawZip = query['zip']?.trim();
  const rawState = query['state']?.trim();
  const zip = rawZip ? parseZip(rawZip) : null;
  if (rawZip && !zip) return problem(c, 'invalid-zip', problemDetails(c).zip);
  const state = rawState ? parseState(rawState) : null;
  if (rawState && !state) return problem(c, 'invalid-state', problemDetails(c).state);

  const choice = regionFromCookie(c.req.header('Cookie'));
  // The weakest evidence, and the one that costs most to ask for.
  const network = choice || zip || state ? null : networkOf(c.req.raw);
  return c.json(detectRegion({ choice, zip, state, network }), 200, NO_STORE);
});

/** `?region=` in the address of the page that asks for the style sheet: our own pages tell it, and no one else's. */
function askedRegion(page: string | undefined): RegionId | null {
  const asked = page && URL.canParse(page) ? new URL(page).searchParams.get('region') : null;
  return isRegionId(asked) ? asked : null;
}

/** Who reads in another language than a page has is offered that one. */
function languageOffer(c: AppContext): string {
  const first = /^\s*([a-z]{2})/i.exec(c.req.header('Accept-Language') ?? '')?.[1]?.toLowerCase();
  return isLocale(first) ? `.language[hreflang=${first}]::before{content:attr(data-prefer)" "}` : '';
}

/** The style sheet that shows the passages for what was chosen when scripts are off; with scripts, the page does it itself. */
regions.get('/chosen.css', (c) => {
  const cookies = c.req.header('Cookie');
  const asked = askedRegion(c.req.header('Referer'));
  const region = asked ?? regionFromCookie(cookies);
  const coverage = coverageFromCookie(cookies);
  const css = `${region ? chosenStyle(REGION_CHOICE, region) : ''}${coverage ? `${chosenStyle(COVERAGE_CHOICE, coverage)}.coverage-pick>form:not([data-c=none]){display:block}` : ''}`;
  const offer = asked && asked !== regionFromCookie(cookies) ? '.asked-region{display:block}' : '';
  return c.body(css + offer + languageOffer(c), 200, { ...NO_STORE, 'Content-Type': 'text/css; charset=utf-8' });
});

/** Where a ZIP that does not settle the region leads: a section of the region page that says why, or asks. */
function zipAnswerPath({ region, candidates }: Detection, locale: Locale): string {
  const answer = region === null ? (candidates.length > 0 ? candidates.join('-or-') : 'outside') : `likely-${region}`;
  return `${urlsFor(locale).regions()}#zip-${answer}`;
}

/** The page of regions once more, with what was typed and why it is no ZIP code. It stands in no address. */
function zipUnreadable(c: AppContext, typed: string, locale: Locale): Promise<Response> {
  return builtPage(c, urlsFor(locale).regions(), {
    status: 422,
    fill: (page) =>
      page
        .on('#zip-unreadable', { element: (box) => void box.removeAttribute('hidden') })
        .on('#zip-unreadable h2', { element: (heading) => void heading.setAttribute('autofocus', '') })
        .on('#zip', { element: (field) => void field.setAttribute('value', attributeText(typed)).setAttribute('aria-invalid', 'true') }),
  });
}

regions.post('/region', limitBody(2_048, 'choiceSize'), async (c) => {
  const details = problemDetails(c);
  if (!isSameOrigin(c.req.raw)) return problem(c, 'wrong-origin', details.choiceOrigin);
  const fields = await readFields(c.req.raw);
  if (!fields) return problem(c, 'bad-request', details.choiceFields);

  const next = fields['next'] ? localPath(fields['next']) : urlsFor(localeOf(c)).home();
  if (!next) return problem(c, 'invalid-next', details.next);
  const locale = localeOfPath(next);
  const seeOther = (location: string) => c.body(null, 303, { ...NO_STORE, Location: location });

  const wanted = fields['region']?.trim();
  // What the address of the page asks for, pressed without scripts.
  const chosen = wanted === 'asked' ? askedRegion(c.req.header('Referer')) : wanted;
  if (chosen === null) return seeOther(urlsFor(locale).regions());
  if (chosen === 'none') return remembering(c, next, REGION_COOKIE, null);
  if (chosen) {
    if (!isRegionId(chosen)) return problem(c, 'invalid-region', fill(details.choice, { regions: KNOWN_REGIONS }));
    return remembering(c, next, REGION_COOKIE, chosen);
  }
  const typed = fields['zip'];
  if (typed === undefined) return problem(c, 'region-needed', fill(details.choice, { regions: KNOWN_REGIONS }));
  const zip = parseZip(typed);
  if (!zip) return zipUnreadable(c, typed, locale);
  const found = detectRegion({ zip });
  // What is only likely is kept once the person has said so.
  if (!found.region || found.confidence !== 'certain') return seeOther(zipAnswerPath(found, locale));
  return remembering(c, fields['next'] ? next : urlsFor(locale).region(found.region), REGION_COOKIE, found.region);
});

/** A file of the build. The asset server alone would answer for an id that is not there with a page. */
regions.get('/api/v1/regions/:id', async (c) => {
  const id = c.req.param('id');
  if (!isRegionId(id)) return problem(c, 'not-found', fill(problemDetails(c).regions, { regions: KNOWN_REGIONS }));
  const file = await c.var.deps.asset(`/api/v1/regions/${id}.json`);
  if (!file.ok) throw new Error(`The build left no facts of ${id}.`);
  return new Response(file.body, { headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' } });
});
