import { Hono, type Context } from 'hono';
import { providers } from '#domain/pay/catalog-providers.ts';
import { routePayment } from '#domain/pay/route.ts';
import { isBill } from '#domain/pay/bills.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import type { AppEnv } from '../http/context.ts';
import { timed } from '../http/timing.ts';
import { problem } from '../http/problem.ts';

export const pay = new Hono<AppEnv>();

type PayContext = Context<AppEnv>;

/** The built page, with the outages of payment sites filled in. */
async function payPage(c: PayContext, path: string, outages: ReadonlySet<string>): Promise<Response> {
  const page = await timed(c, 'assets', c.env.deps.asset(path));
  const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' };
  if (!page.ok) return page;
  if (outages.size === 0) return new Response(page.body, { headers });
  const isOut = (element: Element, name: string) => outages.has(element.getAttribute(name) ?? '');
  const filled = new HTMLRewriter()
    .on('[data-up]', {
      element(element) {
        if (isOut(element, 'data-up')) element.remove();
      },
    })
    .on('[data-down]', {
      element(element) {
        if (isOut(element, 'data-down')) element.removeAttribute('hidden');
      },
    })
    .transform(page);
  return new Response(filled.body, { headers });
}

/** Leads to an address made of our own words. Kept by browsers, since what an address means does not change. */
const moved = (c: PayContext, path: string) => c.body(null, 308, { Location: path, 'Cache-Control': 'public, max-age=86400' });

/** Region and bill as a query names them, in any case: `r`, `region`, `b`, `bill`. */
function asked(c: PayContext): { region?: string; bill?: string } {
  const values = new Map(Object.entries(c.req.query()).map(([name, value]) => [name.toLowerCase(), value]));
  const first = (...keys: string[]) => keys.map((key) => values.get(key)).find((value) => value);
  const [region, bill] = [first('r', 'region'), first('b', 'bill')];
  return { ...(region ? { region } : {}), ...(bill ? { bill } : {}) };
}

// Hono takes the slash at the end off its own path.
const endsInSlash = (c: PayContext): boolean => new URL(c.req.url).pathname.endsWith('/');

/** The address that is meant; null when nothing is. */
async function meant(region: string | undefined, bill: string | undefined): Promise<string | null> {
  const { findPayAddress } = await import('./find-pay-address.ts');
  return findPayAddress(region, bill);
}

function nothingHere(c: PayContext) {
  return problem(c, 'not-found', `Start from ${urls.pay()}, and choose your region and your bill there.`);
}

pay.get('/pay', async (c) => {
  const { region, bill } = asked(c);
  if (region !== undefined || bill !== undefined) return moved(c, (await meant(region, bill)) ?? urls.pay());
  return endsInSlash(c) ? payPage(c, urls.pay(), new Set()) : moved(c, urls.pay());
});

pay.get('/pay/:region', async (c) => {
  const { region } = c.req.param();
  const { bill } = asked(c);
  if (isRegionId(region) && bill === undefined && endsInSlash(c))
    return payPage(c, urls.payRegion(region), await timed(c, 'outages', c.env.outages()));
  const address = (await meant(region, bill)) ?? (await meant(undefined, region));
  return address ? moved(c, address) : nothingHere(c);
});

pay.get('/pay/:region/:bill', async (c) => {
  const { region, bill } = c.req.param();
  if (isRegionId(region) && isBill(bill) && endsInSlash(c)) {
    const outages = await timed(c, 'outages', c.env.outages());
    const route = routePayment(providers, region, bill);
    if (route.online && outages.has(route.provider.id)) c.env.deps.handOffs.count(region, bill, 'failed');
    return payPage(c, urls.payStep(region, bill), outages);
  }
  const address = await meant(region, bill);
  return address ? moved(c, address) : nothingHere(c);
});
