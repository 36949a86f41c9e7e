import { describe, expect, it } from 'vitest';
import { redirected } from '../../functions/http/missing-page.ts';
import type { AppContext } from '../../functions/http/context.ts';
import { appWith, ask, SITE } from './ask.ts';

const PAGES = ['/help/', '/help/bill-pay/', '/404/'];
const HTML = '<title>Page not found</title><p data-nearest hidden>Here: <a href="/">/</a></p>';
const asset = (path: string) =>
  Promise.resolve(
    PAGES.includes(path) ? new Response(HTML, { headers: { 'Content-Type': 'text/html' } }) : new Response(null, { status: 404 }),
  );
const get = (path: string, init = {}) => ask(path, init, appWith({ asset }));

describe('an address that is none', () => {
  it.each([
    ['/HELP/', '/help/'],
    ['/Help/Bill-Pay?q=A%20b', '/help/bill-pay/?q=A%20b'],
    ['/help%2Fbill-pay/', '/help/bill-pay/'],
    ['/help/bill-pay).', '/help/bill-pay/'],
    ['/PAY?r=GA&b=premium', '/pay/?r=GA&b=premium'],
    ['/Pay/GA', '/pay/ga/'],
    ['/pay//evil.example', '/pay/evil.example'],
    ['/HELP/?next=\\\\evil.example', '/help/?next=%5C%5Cevil.example'],
    ['/pay//georgia/', '/pay/georgia/'],
    ['/Contact/?topic=billing', '/contact/?topic=billing'],
    ['/Search/?q=X', '/search/?q=X'],
    ['/go//pay/georgia/premium', '/go/pay/georgia/premium'],
    ['/API/v1/region?zip=30303', '/api/v1/region?zip=30303'],
    ['/contact/message//7JMNR-1V20N/AbC/', '/contact/message/7JMNR-1V20N/AbC/'],
  ])('an address that is none leads to the one that is meant: %s', async (path, to) => {
    for (const method of ['GET', 'HEAD']) {
      const response = await get(path, { method });
      expect([response.status, response.headers.get('Location')]).toEqual([308, to]);
    }
  });

  it.each(['/nope/', '//evil.example', '/%2f%2fevil.example', '/%5c%5cevil.example/', '/HELP//evil.example/'])(
    'an address that is none gets the page that says so, and leads nowhere: %s',
    async (path) => {
      const response = await get(path);
      expect([response.status, response.headers.get('Location')]).toEqual([404, null]);
      expect(await response.text()).toContain('Page not found');
    },
  );

  it('an address that is none offers the nearest page above it', async () => {
    expect(await (await get('/Help/Bill-Pay/Nope/')).text()).toContain(
      '<p data-nearest>Here: <a href="/help/bill-pay/">/help/bill-pay/</a>',
    );
    expect(await (await get('/nope/nope/')).text()).toContain('<p data-nearest hidden>');
  });

  it('an address that is none is a problem for programs, and is not sent to with a form', async () => {
    expect((await get('/api/v1/nope')).headers.get('Content-Type')).toBe('application/problem+json');
    expect((await get('/HELP/', { method: 'POST' })).status).toBe(404);
  });
});

describe('an old address', () => {
  const context = (path: string) =>
    ({
      req: { url: SITE + path },
      body: (_: null, status: number, headers: Record<string, string>) => new Response(null, { status, headers }),
    }) as unknown as AppContext;
  const known = { '/old/page/': '/help/', '/old/part/': '/help/#part' };

  it.each([
    ['/old/page/', '/help/'],
    ['/Old/Page?r=1', '/help/?r=1'],
    ['/old//part/?a=b', '/help/?a=b#part'],
  ])('an old address leads to the page that has its content, with the query: %s', (path, to) => {
    const response = redirected(context(path), known);
    expect([response?.status, response?.headers.get('Location')]).toEqual([308, to]);
  });

  it('an old address is none that no line names', () => {
    for (const path of ['/old/', '/constructor/', '/__proto__/']) expect(redirected(context(path), known)).toBeNull();
  });
});
