import { Hono } from 'hono';
import { providers } from '#domain/pay/catalog-providers.ts';
import { routePayment } from '#domain/pay/route.ts';
import { BILLS, isBill } from '#domain/pay/bills.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import type { AppEnv } from '../http/context.ts';
import { headersWith, readyAnswer } from '../http/security-headers.ts';
import { problem } from '../http/problem.ts';

const toAddress = new Map<string, Headers>();

/** The headers of a hand-over, kept by address: there are a few dozen. */
function headersTo(location: string): Headers {
  let headers = toAddress.get(location);
  if (!headers) {
    headers = headersWith({ Location: location, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    toAddress.set(location, headers);
  }
  return headers;
}

export const go = new Hono<AppEnv>();

/** Hands a person over. The `Location` is a constant of `data/providers.json`; nothing of the request is in it. */
go.get('/go/pay/:region/:bill', (c) => {
  const { region, bill } = c.req.param();
  if (!isRegionId(region) || !isBill(bill)) {
    return problem(c, 'not-found', `Start from ${urls.pay()} and choose your region. The bills are: ${BILLS.join(', ')}.`);
  }
  const route = routePayment(providers, region, bill);
  c.env.deps.handOffs.count(region, bill, route.online ? 'handed-over' : 'failed');
  const location = route.online ? route.provider.url : urls.payRegion(region);
  return readyAnswer(c, null, headersTo(location), 303);
});
