/** Requests to every route that the app has, with one text in every place that a request has for it. */
import { appWith } from './ask.ts';

/** Names that some route reads from its query or its body. */
const FIELDS = [
  ...['at', 'b', 'bill', 'coverage', 'exact', 'kind', 'next', 'q', 'query', 'r', 'region', 'state', 'topic', 'zip'],
  ...['confirm', 'contactBy', 'email', 'key', 'leave-empty', 'message', 'name', 'phone', 'reference', 'secret', 'started'],
];
const HEADERS = ['Authorization', 'CF-Connecting-IP', 'Cookie', 'Idempotency-Key', 'Origin', 'Referer', 'User-Agent', 'X-Request-Id'];

export const ROUTES: readonly { method: string; path: string }[] = appWith()
  .routes.filter(({ method }) => method !== 'ALL')
  .filter(({ method, path }, index, all) => all.findIndex((other) => other.method === method && other.path === path) === index)
  .map(({ method, path }) => ({ method, path }));

/** A path of this site and what to ask it with. `text`: of characters that may stand in a header. */
export function requestWith(text: string, { method, path }: (typeof ROUTES)[number]): [path: string, init: RequestInit] {
  const fields = new URLSearchParams(FIELDS.map((name) => [name, text]));
  const headers = new Headers(HEADERS.map((name) => [name, text] as const));
  headers.set('Authorization', `Bearer ${text}`);
  headers.set('Cookie', `__Host-region=${text}; ${text}=${text}`);
  const address = `${path.replaceAll(/:\w+/g, encodeURIComponent(text))}/?${fields.toString()}`;
  if (method !== 'POST') return [address, { headers }];
  const isForm = /\/contact\/message(?:\/copy|\/erase)?$/.test(path);
  if (isForm) return [address, { method, headers, body: fields }];
  headers.set('Content-Type', 'application/json');
  return [address, { method, headers, body: JSON.stringify(Object.fromEntries(fields)) }];
}
