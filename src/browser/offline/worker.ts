/**
 * The service worker, `/sw.js`: keeps a few pages for when there is no connection. The network always comes first; a kept page
 * says of itself from when it is (docs/decisions/0024-pages-without-a-connection.md).
 */
import { localeOfPath, type Locale } from '#domain/locale.ts';
import { isRegionId } from '#domain/regions/ids.ts';
import { urlsFor } from '#domain/urls.ts';
import { filesOf, importsOf, isKeepable, mayKeep, mayStore, savedAt, tooMany, withNotice } from './rules.ts';
import { forgetAll, scope, type Fetching } from './scope.ts';

/** What the build writes into it (`build/integrations/offline-worker.ts`). */
declare const OFFLINE: {
  /** Changes with every file of the site. */
  version: string;
  /** With `{date}`. */
  notices: Readonly<Record<Locale, string>>;
};

const NAME = `pages-${OFFLINE.version}`;
const SAVED = 'x-saved';
const MOST = 30;

const pathOf = (address: string): string => new URL(address).pathname;
const savedOf = (response: Response | undefined): number => Number(response?.headers.get(SAVED));

/** Kept in a language from the first page on that was read in it. */
const always = (locale: Locale): string[] => {
  const urls = urlsFor(locale);
  return [urls.offline(), urls.home(), urls.contact()];
};
const isAlways = (path: string): boolean => always(localeOfPath(path)).includes(path);

/** Lets the oldest pages go. Those that are always kept count for nothing. */
async function trim(cache: Cache): Promise<void> {
  const pages = (await cache.keys()).map(({ url }) => pathOf(url)).filter((path) => path.endsWith('/') && !isAlways(path));
  const kept = await Promise.all(pages.map(async (path) => ({ path, saved: savedOf(await cache.match(path)) })));
  await Promise.all(tooMany(kept, MOST).map((path) => cache.delete(path)));
}

/** A file with all that it needs to run. */
async function keepFile(cache: Cache, path: string): Promise<void> {
  if (await cache.match(path)) return;
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  if (path.endsWith('.js')) await Promise.all(importsOf(await response.clone().text()).map((needed) => keepFile(cache, needed)));
  await cache.put(path, response);
}

/** A page is kept with its files or not at all: none ever meets files of another version. */
async function keep(path: string, response: Response): Promise<void> {
  const html = await response.text();
  const cache = await caches.open(NAME);
  if (!isKeepable(html)) {
    await cache.delete(path);
    return;
  }
  const saved = savedAt(response.headers, Date.now());
  if (savedOf(await cache.match(path)) > saved) return;
  await Promise.all(filesOf(html).map((file) => keepFile(cache, file)));
  const headers = new Headers(response.headers);
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(SAVED, String(saved));
  await cache.put(path, new Response(html, { headers }));
  await trim(cache);
}

/** The page as it is for someone who chose nothing: their choices are put on it when it is shown. */
async function load(path: string): Promise<void> {
  const response = await fetch(path, { cache: 'no-cache', credentials: 'omit' });
  if (!mayStore(response)) throw new Error(`${path}: ${response.status}`);
  await keep(path, response);
}

async function loadMissing(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(NAME);
  const missing = await Promise.all(paths.map(async (path) => ((await cache.match(path)) ? [] : [path])));
  await Promise.all(missing.flat().map(load));
}

/** A kept page with its date, or the page that says what to do without a connection. */
async function keptPage(path: string): Promise<Response> {
  const locale = localeOfPath(path);
  const cache = await caches.open(NAME);
  const response = (await cache.match(path)) ?? (await cache.match(urlsFor(locale).offline()));
  if (!response) return Response.error();
  const date = new Date(savedOf(response)).toLocaleDateString(locale, { dateStyle: 'long' });
  return new Response(withNotice(await response.text(), OFFLINE.notices[locale].replace('{date}', date)), { headers: response.headers });
}

/** A page that was just read, and what is always kept in its language. */
async function keepRead(path: string, response: Response): Promise<void> {
  await keep(path, response);
  await loadMissing(always(localeOfPath(path)));
}

async function page(event: Fetching): Promise<Response> {
  const { url } = event.request;
  const path = pathOf(url);
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request));
    if (mayKeep(url, location.origin) && mayStore(response)) event.waitUntil(keepRead(path, response.clone()).catch(() => undefined));
    return response;
  } catch {
    return keptPage(path);
  }
}

const file = async (request: Request): Promise<Response> => (await (await caches.open(NAME)).match(request)) ?? fetch(request);

scope.addEventListener('install', (event) => {
  const install = async () => {
    const open = (await scope.clients.matchAll({ includeUncontrolled: true })).map(({ url }) => url);
    await loadMissing([...new Set(open.map((url) => localeOfPath(pathOf(url))))].flatMap(always));
    const read = new Set(open.filter((url) => mayKeep(url, location.origin)).map(pathOf));
    await Promise.all([...read].map((path) => loadMissing([path]).catch(() => undefined)));
    await scope.skipWaiting();
  };
  event.waitUntil(install());
});

scope.addEventListener('activate', (event) => {
  const activate = async () => {
    // Pages of another version may hold old numbers, and name files that are gone.
    await Promise.all((await caches.keys()).filter((name) => name !== NAME).map((name) => caches.delete(name)));
    // Asks for a page while the worker still starts. Old browsers wait.
    if ('navigationPreload' in scope.registration) await scope.registration.navigationPreload.enable();
    await scope.clients.claim();
  };
  event.waitUntil(activate());
});

scope.addEventListener('message', (event) => {
  const { data, source } = event;
  if ('forget' in data) event.waitUntil(forgetAll());
  else if (isRegionId(data.region))
    event.waitUntil(loadMissing([urlsFor(localeOfPath(pathOf(source.url))).region(data.region)]).catch(() => undefined));
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin || request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (pathname.startsWith('/_astro/')) event.respondWith(file(request));
});
