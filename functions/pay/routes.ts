import { Hono } from 'hono';
import { providers } from '#domain/pay/catalog-providers.ts';
import { routePayment } from '#domain/pay/route.ts';
import { BILLS, isBill } from '#domain/pay/bills.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { fill } from '#domain/text/fill.ts';
import { urlsFor } from '#domain/urls.ts';
import type { AppEnv } from '../http/context.ts';
import { localeOf } from '../http/language.ts';
import { lazy } from '../http/lazy.ts';
import { problem, problemDetails } from '../http/problem.ts';

export const pay = new Hono<AppEnv>();
/** The pages, once for each language. */
export const payPages = new Hono<AppEnv>();

/** Hands a person over. The `Location` is a constant of `data/providers.json`; nothing of the request is in it. */
pay.get('/go/pay/:region/:bill', (c): Response | Promise<Response> => {
  const { region, bill } = c.req.param();
  const urls = urlsFor(localeOf(c));
  if (!isRegionId(region) || !isBill(bill)) {
    const [small, smallBill] = [region.toLowerCase(), bill.toLowerCase()];
    // As other addresses in capitals: a path of ours, of which nothing is repeated but two known words.
    if (isRegionId(small) && isBill(smallBill))
      return c.body(null, 308, { Location: urls.goPay(small, smallBill), 'Cache-Control': 'public, max-age=86400' });
    return problem(c, 'not-found', fill(problemDetails(c).payHandOff, { page: urls.pay(), bills: BILLS.join(', ') }));
  }
  const route = routePayment(providers, region, bill);
  c.var.deps.handOffs.count(region, bill, route.online ? 'handed-over' : 'failed');
  const location = route.online ? route.provider.url : urls.payRegion(region);
  return c.body(null, 303, { Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
});

payPages.get(
  '/pay',
  lazy(() => import('./pages.ts'), 'payHome'),
);
payPages.get(
  '/pay/:region',
  lazy(() => import('./pages.ts'), 'payRegion'),
);
payPages.get(
  '/pay/:region/:bill',
  lazy(() => import('./pages.ts'), 'payStep'),
);
