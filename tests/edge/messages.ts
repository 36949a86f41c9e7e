/** Messages for tests: what a person sends, and the app with parts of it replaced. */
import { env } from 'cloudflare:workers';
import { messagingFrom } from '../../functions/messages/adapters/index.ts';
import type { Messaging } from '../../functions/messages/ports.ts';
import { receipt } from '../../functions/api/schemas.ts';
import { appWith, ask } from './ask.ts';
import { FIELDS } from './message-fields.ts';

export { FIELDS };

/** The real parts, but for the changes and a limit that lets everyone through. */
export function messagingWith(changes: (real: Messaging) => Partial<Messaging> = () => ({})): Messaging {
  const real: Messaging = { ...messagingFrom(env), allows: () => Promise.resolve(true), log: () => undefined };
  return { ...real, ...changes(real) };
}

export function appWithMessaging(changes?: (real: Messaging) => Partial<Messaging>) {
  const messaging = messagingWith(changes);
  return appWith({ messaging: () => messaging, now: messaging.now });
}

export const newKey = (): string => crypto.randomUUID();

export function postMessage(
  fields: unknown,
  { key = newKey(), app = appWithMessaging(), headers = {} }: PostOptions = {},
): Promise<Response> {
  return ask(
    '/api/v1/messages',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...headers },
      body: typeof fields === 'string' ? fields : JSON.stringify(fields),
    },
    app,
  );
}

interface PostOptions {
  key?: string;
  app?: ReturnType<typeof appWith>;
  headers?: Record<string, string>;
}

/** Sends a message that is taken; gives its receipt. */
export async function sendMessage(fields: object = {}, options: PostOptions = {}) {
  const response = await postMessage({ ...FIELDS, ...fields }, options);
  return receipt.parse(await response.json());
}

export function askStatus(reference: string, secret: string, app = appWithMessaging()): Promise<Response> {
  return ask(`/api/v1/messages/${reference}`, { headers: { Authorization: `Bearer ${secret}` } }, app);
}

export async function emptyMessages(): Promise<void> {
  await env.DB.batch(['outbox', 'messages', 'idempotency_keys'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)));
}

export async function rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
  const { results } = await env.DB.prepare(sql)
    .bind(...values)
    .all();
  return results;
}
