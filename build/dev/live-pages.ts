/**
 * What `npm run dev` needs beside the pages: the files of the search, made anew when a text or a fact changed, and a new look at
 * the page when the Worker changed. Pagefind's index, which is asked only when our own search is not sure, is that of the last build.
 */
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { LOCALES } from '#domain/locale.ts';
import { searchFiles } from '#domain/search/files.ts';
import { readData } from '../data/read-data.ts';
import { searchContents } from '../search/search-contents.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };
const INDEX = '/pagefind/';
/** Addresses that the asset server answers with another file. */
const REWRITES: ReadonlyMap<string, string> = new Map(
  [...readFileSync('public/_redirects', 'utf8').matchAll(/^(\/\S+) (\/\S+) 200$/gm)].map(([, from = '', to = '']) => [from, to]),
);
/** The policy of the built pages names scripts and styles by their hashes; here they change. The Worker keeps the one that a page came with. */
const POLICY = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: ws://localhost:* http://localhost:*";
/** Milliseconds that the Worker gets to load what changed, before a page asks it. */
const WORKER_LOADS = 400;

/** The contents of the files of the search by their paths, in every language. */
function allSearchFiles(): Map<string, string> {
  const data = readData(process.cwd());
  return new Map(
    LOCALES.flatMap((locale) => Object.entries(searchContents(data, locale)).map(([path, content]) => [path, JSON.stringify(content)])),
  );
}

function serveSearch(server: ViteDevServer): void {
  const paths = new Set<string>(
    LOCALES.flatMap((locale) => [searchFiles(locale).data, searchFiles(locale).passages, searchFiles(locale).quick]),
  );
  let made: Map<string, string> | undefined;
  server.watcher.on('all', (_, file) => {
    if (/[\\/](?:data|content|words)[\\/]/.test(file)) made = undefined;
  });
  server.middlewares.use((request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    response.setHeader('Content-Security-Policy', POLICY);
    request.url = REWRITES.get(path) ?? request.url;
    if (path.startsWith(INDEX)) {
      const file = join('dist/client', normalize(path));
      if (!existsSync(file)) {
        next();
        return;
      }
      response.setHeader('Content-Type', TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
      return;
    }
    if (!paths.has(path)) {
      next();
      return;
    }
    try {
      made ??= allSearchFiles();
      response.setHeader('Content-Type', 'application/json');
      response.end(made.get(path));
    } catch (error) {
      next(error);
    }
  });
}

function livePlugin(): Plugin {
  return {
    name: 'live-pages',
    configureServer(server) {
      server.watcher.add('functions');
      server.watcher.on('change', (file) => {
        if (/(?:^|[\\/])functions[\\/]/.test(file))
          setTimeout(() => server.environments.client.hot.send({ type: 'full-reload' }), WORKER_LOADS);
      });
      serveSearch(server);
    },
  };
}

/** @param port of the server of the pages, which tells browsers of changes */
export function livePages(port: number): AstroIntegration {
  return {
    name: 'live-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({
          vite: {
            plugins: [livePlugin()],
            server: { ws: { clientPort: port }, watch: { ignored: ['**/.wrangler/**'] } },
            cacheDir: '.cache/vite-pages',
          },
        }),
    },
  };
}
