/** The pages of payment, with outages filled in. Addresses in other words lead to the one that is meant. */
import { providers } from '#domain/pay/catalog-providers.ts';
import { routePayment } from '#domain/pay/route.ts';
import { isBill } from '#domain/pay/bills.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { localeOfPath, pathIn } from '#domain/locale.ts';
import { fill } from '#domain/text/fill.ts';
import { urlsFor } from '#domain/urls.ts';
import { builtPage } from '../http/built-page.ts';
import type { AppContext } from '../http/context.ts';
import { timed } from '../http/timing.ts';
import { problem, problemDetails } from '../http/problem.ts';
import { redirected } from '../http/missing-page.ts';
import { findPayAddress } from './find-pay-address.ts';

const urlsOf = (c: AppContext) => urlsFor(localeOfPath(c.req.path));

/** The built page, with the outages of payment sites filled in. */
function payPage(c: AppContext, path: string, outages: ReadonlySet<string>): Promise<Response> {
  const isOut = (element: Element, name: string) => outages.has(element.getAttribute(name) ?? '');
  return builtPage(c, path, {
    headers: { 'Cache-Control': 'no-cache' },
    fill: (page) =>
      page
        .on('[data-up]', {
          element(element) {
            if (isOut(element, 'data-up')) element.remove();
          },
        })
        .on('[data-down]', {
          element(element) {
            if (isOut(element, 'data-down')) element.removeAttribute('hidden');
          },
        }),
  });
}

/** The page that is meant, in the language of the address. */
function meant(c: AppContext, region: string | undefined, bill: string | undefined): string | null {
  const address = findPayAddress(region, bill);
  return address === null ? null : pathIn(localeOfPath(c.req.path), address);
}

/** Leads to an address made of our own words. Kept by browsers, since what an address means does not change. */
const moved = (c: AppContext, path: string) => c.body(null, 308, { Location: path, 'Cache-Control': 'public, max-age=86400' });

function nothingHere(c: AppContext) {
  return redirected(c) ?? problem(c, 'not-found', fill(problemDetails(c).payPage, { page: urlsOf(c).pay() }));
}

/** Region and bill as a query names them, in any case: `r`, `region`, `b`, `bill`. */
function asked(c: AppContext): { region: string | undefined; bill: string | undefined } {
  const values = new Map(Object.entries(c.req.query()).map(([name, value]) => [name.toLowerCase(), value]));
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value);
  return { region: first('r', 'region'), bill: first('b', 'bill') };
}

// Hono takes the slash at the end off its own path.
const endsInSlash = (c: AppContext): boolean => new URL(c.req.url).pathname.endsWith('/');

/** `GET /pay` */
export function payHome(c: AppContext) {
  const { region, bill } = asked(c);
  if (region !== undefined || bill !== undefined) return moved(c, meant(c, region, bill) ?? urlsOf(c).pay());
  return endsInSlash(c) ? builtPage(c, urlsOf(c).pay(), { headers: { 'Cache-Control': 'no-cache' } }) : moved(c, urlsOf(c).pay());
}

/** `GET /pay/:region` */
export async function payRegion(c: AppContext<'/pay/:region'>): Promise<Response> {
  const { region } = c.req.param();
  const { bill } = asked(c);
  if (isRegionId(region) && bill === undefined && endsInSlash(c))
    return payPage(c, urlsOf(c).payRegion(region), await timed(c, 'outages', () => c.var.outages()));
  const address = meant(c, region, bill) ?? meant(c, undefined, region);
  return address ? moved(c, address) : nothingHere(c);
}

/** `GET /pay/:region/:bill` */
export async function payStep(c: AppContext<'/pay/:region/:bill'>): Promise<Response> {
  const { region, bill } = c.req.param();
  if (isRegionId(region) && isBill(bill) && endsInSlash(c)) {
    const outages = await timed(c, 'outages', () => c.var.outages());
    const route = routePayment(providers, region, bill);
    if (route.online && outages.has(route.provider.id)) c.var.deps.handOffs.count(region, bill, 'failed');
    return payPage(c, urlsOf(c).payStep(region, bill), outages);
  }
  const address = meant(c, region, bill);
  return address ? moved(c, address) : nothingHere(c);
}
