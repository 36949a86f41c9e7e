/** Below `/es/` the Worker answers in Spanish, with the built pages of that language. Here the pages are the English fixtures. */
import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import { catalogIn } from '#domain/catalog.ts';
import { depsFrom } from '../../functions/deps.ts';
import { wordsFor } from '../../src/words/worker.ts';
import { appWith, ask } from './ask.ts';

const { asset } = depsFrom(env);
const asked: string[] = [];
const app = appWith({
  asset: (path) => {
    asked.push(path);
    return asset(path.replace(/^\/es\//, '/'));
  },
});
const words = wordsFor('es');
const SPANISH = { Referer: 'https://site.example/es/regions/', Accept: 'text/html' };

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  ask(path, { method: 'POST', body: new URLSearchParams(fields), headers }, app);

describe('the Worker in another language', () => {
  it('the Worker in another language answers the contact page with its words and facts', async () => {
    const response = await ask('/es/contact/?region=georgia&topic=billing', {}, app);
    const page = await response.text();
    expect(response.headers.get('Content-Language')).toBe('es');
    expect(asked.at(-1)).toBe('/es/contact/');
    expect(page).toContain(words.contactWays.haveReady);
    const topic = catalogIn('es').routing.topics.find(({ id }) => id === 'billing');
    expect(page).toContain(topic?.haveReady[0]?.replaceAll("'", '&#39;'));
    for (const [, path = ''] of page.matchAll(/ href="(\/[^"]*)"/g))
      if (page.includes('contact-answer')) expect(path).toMatch(/^\/(?:es\/|go\/|_)|^\/$/);
  });

  it('the Worker in another language says nothing of a language on English pages', async () => {
    expect((await ask('/contact/', {}, app)).headers.get('Content-Language')).toBeNull();
  });

  it('the Worker in another language keeps to it after a choice of region, by the page that it came from', async () => {
    expect((await post('/region', { zip: '00000', next: '/es/regions/' }, SPANISH)).headers.get('Location')).toMatch(
      /^\/es\/regions\/#zip-/,
    );
    expect((await post('/region', { region: 'georgia' }, SPANISH)).headers.get('Location')).toBe('/es/');
    expect((await post('/region', { region: 'georgia' })).headers.get('Location')).toBe('/');
  });

  it('the Worker in another language says what went wrong in it', async () => {
    const page = await (await post('/region', { region: 'narnia' }, SPANISH)).text();
    expect(page).toContain(words.problems.titles['invalid-region'].split('{', 1)[0]);
    expect(asked.at(-1)).toBe('/es/problem/');
  });

  it('the Worker in another language leads addresses in other words to the page that is meant, in it', async () => {
    expect((await ask('/es/pay/ga/rx', {}, app)).headers.get('Location')).toBe('/es/pay/georgia/pharmacy/');
    expect((await ask('/es/contact/message/receipt', {}, app)).headers.get('Location')).toBe('/es/contact/message/');
  });

  it('the Worker in another language offers it, without scripts, to whose browser prefers it', async () => {
    const css = async (language: string) => (await ask('/chosen.css', { headers: { 'Accept-Language': language } }, app)).text();
    expect(await css('es-MX,es;q=0.9,en;q=0.8')).toContain('.language[hreflang=es]');
    expect(await css('en-US,en;q=0.9')).not.toContain('hreflang=es');
    expect(await css('xx"><script>')).not.toContain('language');
  });
});
