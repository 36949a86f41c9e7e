import { describe, expect, it } from 'vitest';
import { phoneOf } from '../support/facts.ts';
import { appWith, ask, withCookie } from './ask.ts';

const LISTS = {
  pages: [
    {
      url: '/help/bill-pay/premium-refund/',
      title: 'How do I get a refund?',
      summary: 'Ask <b>Member</b> Services.',
      kind: 'answer',
      regions: [],
    },
    { url: '/pay/georgia/', title: 'Pay in Georgia', summary: 'Pay.', kind: 'payments', regions: ['georgia'], perRegion: 'payments' },
  ],
  phrases: [
    [0, 1],
    [1, 1],
  ],
  words: { refund: ['refund', [0], [0]], pay: ['pay', [1], [1]] },
  stopWords: ['how', 'do', 'i'],
  neverCorrected: [],
  spanish: ['factura'],
  places: { georgia: ['georgia'] },
  values: {},
};
const PAGE = `<!doctype html><title>Search</title><form data-search><input name="q"><p data-safety="emergency" hidden>911</p><p data-safety="crisis" hidden>988</p>
<details data-narrow><select name="kind"><option value="forms">Forms</option></select></details><div data-search-results></div></form><section data-search-all>A to Z</section>`;

/** What is known of links and numbers: nothing. */
const VALUES = {
  values: [],
  current: {},
  old: {},
  hosts: {},
  brand: { brandWords: [], brandLabels: [] },
  words: { verdicts: { unknown: { mark: 'Ask first', text: '' } }, reasons: { 'other-site': '{host} is not known.' } },
};

function appWithLists(lists = (path: string): Response => Response.json(path === '/pay/check/values.json' ? VALUES : LISTS)) {
  const asset = (path: string) =>
    Promise.resolve(path === '/search/' ? new Response(PAGE, { headers: { 'Content-Type': 'text/html' } }) : lists(path));
  return appWith({ asset, now: () => Date.parse('2026-11-23T18:00:00Z') });
}

const get = async (path: string, init = {}, app = appWithLists()) => {
  const response = await ask(path, init, app);
  return { response, html: await response.text() };
};

describe('GET /search/', () => {
  it('GET /search/ gives the page as it was built when nothing is asked', async () => {
    expect((await get('/search/')).html).toBe(PAGE);
    expect((await get('/search/?q=')).html).toBe(PAGE);
  });

  it('GET /search/ fills in the ranked pages, keeps the words in the box, and stores nothing anywhere', async () => {
    const { response, html } = await get('/search/?q=refund');
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(html).toContain('value="refund"');
    expect(html).toContain('<a href="/help/bill-pay/premium-refund/">How do I get a refund?</a>');
    expect(html).toContain('<section data-search-all hidden="">');
  });

  it('GET /search/ says in the tab what came of the question, and not what it was', async () => {
    expect((await get('/search/?q=refund')).html).toMatch(/<title>1 result – /);
    expect((await get('/search/?q=zzzqqqxxyy')).html).toMatch(/<title>We have no page about this – /);
  });

  it('GET /search/ narrows down to a kind of page, shows what was chosen, and leads back to everything', async () => {
    const { html } = await get('/search/?q=refund&kind=forms');
    expect(html).not.toContain('premium-refund');
    expect(html).toContain('<option value="forms" selected="">');
    expect(html).toContain('href="/search/?q=refund"');
    expect((await get('/search/?q=refund&kind=answers')).html).toContain('premium-refund');
  });

  it('GET /search/ judges a pasted link before anything else, and does without where the values cannot be had', async () => {
    const { html } = await get('/search/?q=someone-pay.example.com%2Fbill');
    expect(html).toContain('data-tone="ask"');
    expect(html.indexOf('data-tone')).toBeLessThan(html.indexOf('/contact/'));
    const lists = (path: string) => (path === '/pay/check/values.json' ? new Response(null, { status: 500 }) : Response.json(LISTS));
    expect((await get('/search/?q=someone-pay.example.com', {}, appWithLists(lists))).html).toContain('We have no page about this');
  });

  it('GET /search/ answers in Spanish, to those who ask in Spanish, whom to call', async () => {
    expect((await get('/search/?q=factura')).html).toContain('lang="es"');
    expect((await get('/search/?q=refund')).html).not.toContain('lang="es"');
  });

  it('GET /search/ reads no text of a query or a page as markup', async () => {
    const { html } = await get('/search/?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%20refund');
    const elements: string[] = [];
    await new HTMLRewriter()
      .on('*', { element: ({ tagName }) => void elements.push(tagName) })
      .transform(new Response(html))
      .text();
    expect(elements).not.toContain('script');
    expect(elements).not.toContain('b');
    expect(html).toContain('&lt;b&gt;Member');
  });

  it('GET /search/ leaves in the box what was typed, references and quotes too', async () => {
    const typed = 'R&D &lt;b&gt; &copy; AT&T &amp; "Q&A"&lt';
    const { html } = await get(`/search/?q=${encodeURIComponent(typed)}`);
    const value = /<input name="q" value="([^"]*)">/.exec(html)?.[1];
    expect(value?.replaceAll('&quot;', '"').replaceAll('&amp;', '&')).toBe(typed);
  });

  it('GET /search/ reads a pasted story for danger to its end', async () => {
    const story = `${'I called about my card and waited. '.repeat(60)}Right now my dad is not breathing`;
    const { html } = await get(`/search/?q=${encodeURIComponent(story)}`);
    expect(html).toContain('<p data-safety="emergency">');
  });

  it('GET /search/ comes back to the question after a region was chosen without scripts, and not to another region', async () => {
    const forms =
      '<form action="/region"><input name="next" value="/search/"></form><form action="/coverage"><input name="next" value="/search/"></form>';
    const asset = (path: string) =>
      Promise.resolve(
        path === '/search/' ? new Response(PAGE + forms, { headers: { 'Content-Type': 'text/html' } }) : Response.json(LISTS),
      );
    const { html } = await get('/search/?q=co-pay%20%26%20%22x%22%20a%2Fb&region=georgia', {}, appWith({ asset }));
    const [region, coverage] = [...html.matchAll(/name="next" value="([^"]*)"/g)].map(([, value]) => value?.replaceAll('&amp;', '&') ?? '');
    expect(region).toBe('/search/?q=co-pay+%26+%22x%22+a%2Fb');
    expect(coverage).toBe(`${region ?? ''}&region=georgia`);
    const chosen = await ask('/region', { method: 'POST', body: new URLSearchParams({ region: 'hawaii', next: region ?? '' }) });
    expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, region]);
  });

  it('GET /search/ cuts a long question by whole characters', async () => {
    for (const before of [197, 198, 199, 200]) {
      const { response } = await get(`/search/?q=${encodeURIComponent(`${'how do i pay '.repeat(20).slice(0, before)}😀x`)}`);
      expect(response.status).toBe(200);
    }
  });

  it('GET /search/ shows the card for an emergency even when no page can be ranked', async () => {
    const broken = appWithLists(() => new Response(null, { status: 500 }));
    const { response, html } = await get('/search/?q=chest%20pain', {}, broken);
    expect(response.status).toBe(200);
    expect(html).toContain('<p data-safety="emergency">');
    expect(html).toContain('<p data-safety="crisis" hidden>');
    expect(html).toContain('<section data-search-all>');
  });

  it('GET /search/ tries the lists again after they could not be had', async () => {
    let broken = true;
    const app = appWithLists(() => (broken ? new Response(null, { status: 500 }) : Response.json(LISTS)));
    expect((await get('/search/?q=refund', {}, app)).html).not.toContain('data-edge-answer');
    broken = false;
    expect((await get('/search/?q=refund', {}, app)).html).toContain('data-edge-answer');
  });

  it('GET /search/ answers with the number of the chosen region, or of the one that is asked for', async () => {
    const number = async (path: string, init = {}) => /tel:(\+\d+)/.exec((await get(path, init)).html)?.[1];
    expect(await number('/search/?q=member%20services', withCookie('northern-california'))).toBe(phoneOf('northern-california'));
    expect(await number('/search/?q=member%20services&region=northern-california', withCookie('georgia'))).toBe(
      phoneOf('northern-california'),
    );
    expect(await number('/search/?q=member%20services%20georgia', withCookie('colorado'))).toBe(phoneOf('georgia'));
  });

  it('GET /search/ offers the pages of another region only when every region is asked for', async () => {
    const chosen = withCookie('colorado');
    expect((await get('/search/?q=pay', chosen)).html).not.toContain('/pay/georgia/"');
    expect((await get('/search/?q=pay%20georgia', chosen)).html).toContain('href="/pay/georgia/"');
  });
});
