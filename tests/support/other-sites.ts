/** Sites of others on this machine: a server on the loopback that answers for every host, and a `fetch` that goes there alone. */
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Reply =
  | string
  | { status?: number; headers?: Record<string, string>; body?: string }
  /** Never answers. */
  | { silent: true };

export interface Visit {
  address: string;
  headers: IncomingHttpHeaders;
}

/** @param pages replies by whole address; what is not in it answers 404. It may change while the server runs. */
export async function otherSites(pages: Map<string, Reply>) {
  const visits: Visit[] = [];
  let open = 0;
  let mostOpen = 0;
  const server = createServer((request, response) => {
    const address = `https:/${request.url ?? ''}`;
    visits.push({ address, headers: request.headers });
    mostOpen = Math.max(mostOpen, (open += 1));
    response.once('close', () => (open -= 1));
    const reply = pages.get(address) ?? { status: 404, body: 'Not here.' };
    if (typeof reply !== 'string' && 'silent' in reply) return;
    const { status = 200, headers = {}, body = '' } = typeof reply === 'string' ? { body: reply } : reply;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    visits,
    /** As many requests as were open at one time. */
    mostOpen: () => mostOpen,
    fetch: (address: string, init: RequestInit): Promise<Response> =>
      fetch(`http://127.0.0.1:${port}/${address.replace(/^https:\/\//, '')}`, init),
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
