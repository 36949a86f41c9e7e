/** Serves a folder of built pages as a CDN would: compressed once, with the site's own headers, on loopback. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
/** Already compressed, or read as a stream of bytes. */
const AS_IT_IS = new Set(['.webp', '.woff2', '.png', '.wasm', '.pagefind']);

export interface StaticSite {
  address: string;
  /** Bytes of everything that was answered so far, without headers, and the number of answers. */
  sent: () => Readonly<{ bytes: number; requests: number }>;
  /** Closes the server. */
  stop: () => Promise<void>;
}

interface Ready {
  body: Buffer;
  type: string;
  compressed: boolean;
}

/** `answers` are paths that a Worker would answer: path → JSON text. */
export async function serveStatic(
  folder: string,
  { headers = {}, answers = {} }: { headers?: Readonly<Record<string, string>>; answers?: Readonly<Record<string, string>> } = {},
): Promise<StaticSite> {
  const ready = new Map<string, Ready | null>();

  function prepare(path: string): Ready | null {
    const answer = answers[path];
    if (answer !== undefined) return compress(Buffer.from(answer), '.json');
    const file = join(folder, normalize(decodeURIComponent(path)), path.endsWith('/') ? 'index.html' : '');
    if (!file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return null;
    return compress(readFileSync(file), extname(file));
  }

  function compress(bytes: Buffer, extension: string): Ready {
    const type = TYPES[extension] ?? 'application/octet-stream';
    if (AS_IT_IS.has(extension)) return { body: bytes, type, compressed: false };
    // A middle setting: servers compress on the fly, and rarely as hard as they could.
    return { body: brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }), type, compressed: true };
  }

  const wantsBrotli = (request: IncomingHttpHeaders): boolean => [request['accept-encoding'] ?? ''].flat().join().includes('br');

  const sent = { bytes: 0, requests: 0 };
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    let found = ready.get(path);
    if (found === undefined) ready.set(path, (found = prepare(path)));
    if (!found || (found.compressed && !wantsBrotli(request.headers))) {
      response.writeHead(found ? 406 : 404).end();
      return;
    }
    sent.bytes += found.body.length;
    sent.requests += 1;
    const caching = path.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate';
    response
      .writeHead(200, {
        ...headers,
        'Content-Type': found.type,
        'Cache-Control': caching,
        'Content-Length': found.body.length,
        ...(found.compressed ? { 'Content-Encoding': 'br' } : {}),
      })
      .end(found.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    // A name that browsers treat as secure, so that every feature works as on https.
    address: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent: () => ({ ...sent }),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
