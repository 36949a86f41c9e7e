import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '#domain/locale.ts';
import { writeOfflineWorker } from '../../build/integrations/offline-worker.ts';
import { filesOf, importsOf, isKeepable, mayKeep, mayStore, savedAt, tooMany, withNotice } from '../../src/browser/offline/rules.ts';
import { wordsFor } from '../../src/words/index.ts';

const HERE = 'https://a.example';

describe('a device without a connection', () => {
  it.each(['/', '/contact/', '/offline/', '/help/bill-pay/premium-refund/', '/regions/georgia/', '/es/', '/es/regions/georgia/'])(
    'a device without a connection may have kept %s',
    (path) => {
      expect(mayKeep(HERE + path, HERE)).toBe(true);
    },
  );

  it.each([
    '/search/?q=x',
    '/search/',
    '/es/search/',
    '/contact/?topic=billing',
    '/contact/message/',
    '/contact/message/receipt/',
    '/contact/message/ABC/secret/',
    '/es/contact/message/ABC/secret/',
    '/api/v1/region/',
    '/go/pay/georgia/premium',
    '/go/pay/georgia/premium/',
    '/region/',
    '/problem/',
    '/robots.txt',
  ])('a device without a connection never keeps %s', (path) => {
    expect(mayKeep(HERE + path, HERE)).toBe(false);
  });

  it('a device without a connection keeps nothing of other sites, of sensitive pages, and of what is no page', () => {
    expect(mayKeep('https://b.example/contact/', HERE)).toBe(false);
    expect(isKeepable('<html lang="en" data-sensitive><body><main>')).toBe(false);
    expect(isKeepable('<html lang="en"><body><main>data-sensitive')).toBe(true);
    expect(isKeepable('Not found')).toBe(false);
  });

  it('a device without a connection keeps no answer that failed, came from elsewhere, or must not be stored', () => {
    const answer = { ok: true, redirected: false, headers: new Headers() };
    expect(mayStore(answer)).toBe(true);
    expect(mayStore({ ...answer, headers: new Headers({ 'Cache-Control': 'public, max-age=0, must-revalidate' }) })).toBe(true);
    expect(mayStore({ ...answer, headers: new Headers({ 'Cache-Control': 'private, No-Store' }) })).toBe(false);
    expect(mayStore({ ...answer, ok: false })).toBe(false);
    expect(mayStore({ ...answer, redirected: true })).toBe(false);
  });

  it('a device without a connection takes the day on which the site answered, not the one on which a browser showed it again', () => {
    const now = Date.parse('2026-12-03T00:00:00Z');
    const sent = (date: string) => savedAt(new Headers({ Date: date }), now);
    expect(sent('Tue, 01 Dec 2026 00:00:00 GMT')).toBe(Date.parse('2026-12-01T00:00:00Z'));
    expect(sent('Fri, 04 Dec 2026 00:00:00 GMT')).toBe(now);
    expect(sent('soon')).toBe(now);
    expect(savedAt(new Headers(), now)).toBe(now);
  });

  it('a device without a connection has the files that a page and its scripts name, each once', () => {
    const html = `<link href="/_astro/a.1.css"><script>import('/_astro/b.2.js')</script><p data-style="/_astro/a.1.css"><img src="/x.png">`;
    expect(filesOf(html)).toEqual(['/_astro/a.1.css', '/_astro/b.2.js']);
    expect(importsOf(`import{a}from"./c.3.js";import"./d.4.js";import("./late.5.js")`)).toEqual(['/_astro/c.3.js', '/_astro/d.4.js']);
  });

  it('a device without a connection shows the notice first, as text', () => {
    const html = withNotice('<body><main id="main"><h1>Title</h1></main>', 'Saved <b>today</b>');
    expect(html).toMatch(/<main id="main"><p [^>]*><strong>Saved &lt;b&gt;today&lt;\/b&gt;<\/strong><\/p><h1>/);
  });

  it('a device without a connection lets the oldest pages go first, none when there is room, and never the numbers of a region', () => {
    const kept = [30, 10, 20].map((saved) => ({ path: `/${saved}/`, saved }));
    expect(tooMany(kept, 1)).toEqual(['/10/', '/20/']);
    expect(tooMany(kept, 3)).toEqual([]);
    expect(tooMany([...kept, { path: '/regions/georgia/', saved: 1 }], 2)).toEqual(['/10/']);
  });

  it('a device without a connection has a worker of one file with the version and the notice of each language, or one that ends it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'offline-'));
    const written = async (kind: 'worker' | 'off') => {
      await writeOfflineWorker(folder, kind, 'v1');
      return readFileSync(join(folder, 'sw.js'), 'utf8');
    };
    const worker = await written('worker');
    expect(worker).toContain('v1');
    for (const locale of LOCALES) expect(worker).toContain(wordsFor(locale).offline.notice);
    expect(worker).not.toMatch(/\bimport\b|\brequire\(/);
    const off = await written('off');
    expect(off).toContain('unregister');
    expect(off).not.toContain('fetch');
  });
});
