/** Requests to the app as `index.ts` builds it, with the real database and assets of the test runtime. */
import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import { createApp } from '../../functions/app.ts';
import { depsFrom, type Deps } from '../../functions/deps.ts';
import { problemBody } from '../../functions/api/schemas.ts';

export const SITE = 'https://site.example';

export function appWith(changes: Partial<Deps> = {}) {
  return createApp({ ...depsFrom(env), ...changes });
}

const app = appWith();

/** Redirects are never followed. */
export async function ask(path: string, init?: RequestInit<RequestInitCfProperties>, of = app): Promise<Response> {
  return of.request(new Request(`${SITE}${path}`, init));
}

export const withCookie = (region: string) => ({ headers: { Cookie: `__Host-region=${region}` } });

/** Checks that the answer is this problem, whole, and that it sets and leads to nothing. */
export async function expectProblem(response: Response, status: number, id: string): Promise<void> {
  expect(response.status).toBe(status);
  expect(response.headers.get('Content-Type')).toBe('application/problem+json');
  expect(response.headers.get('Cache-Control')).toBe('no-store');
  expect(response.headers.get('Location')).toBeNull();
  expect(response.headers.get('Set-Cookie')).toBeNull();
  expect(problemBody.parse(await response.json())).toMatchObject({ type: `urn:problem:${id}`, status });
}
