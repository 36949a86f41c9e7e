/** Filling in and sending the message form, as a browser without scripts does. */
import { env } from 'cloudflare:workers';
import { messagingFrom } from '../../functions/messages/adapters/index.ts';
import type { Deps } from '../../functions/deps.ts';
import type { Messaging } from '../../functions/messages/ports.ts';
import { LEAST_TIME } from '../../functions/messages/form-ticket.ts';
import { appWith, ask } from './ask.ts';

export const FORM = '/contact/message/';
export const OPENED = Date.parse('2026-11-24T18:00:00Z');
export const PATIENT = LEAST_TIME + 1;

export const FIELDS = {
  region: 'georgia',
  topic: 'billing',
  coverage: '',
  name: 'A Member',
  contactBy: 'email',
  email: 'member@example.com',
  phone: '',
  message: 'My bill shows a premium that I have paid.',
};

let clients = 0;
/** Each person has an address of their own, and so a rate limit of their own. */
export const newClient = (): string => `client-${(clients += 1)}`;

/** The real parts, with some of them changed. */
export const messagingWith = (changes: Partial<Messaging>): Deps['messaging'] => {
  const real = messagingFrom(env);
  return () => ({ ...real, ...changes });
};

export type Fields = Record<string, string>;

const decode = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What a browser would send of the form in this page, as text. */
export function fieldsIn(page: string): Fields {
  const form = page.slice(page.indexOf('class="message-form"'));
  const inputs = [...form.matchAll(/<input type="(?:hidden|text|email|tel)"(?:[^>"]|"[^"]*")*>/g)].map(([tag]) => [
    / name="([\w-]+)"/.exec(tag)?.[1] ?? '',
    decode(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''),
  ]);
  const choices = [...form.matchAll(/<select[^>]* name="(\w+)"[^>]*>([^]*?)<\/select>/g)];
  const radio = /<input type="radio"[^>]* value="(\w+)" checked/.exec(form)?.[1];
  const area = /<textarea[^>]*>([^]*?)<\/textarea>/.exec(form)?.[1] ?? '';
  return {
    ...(Object.fromEntries(inputs) as Fields),
    ...Object.fromEntries(choices.map(([, name = '', options = '']) => [name, /value="([^"]*)" selected/.exec(options)?.[1] ?? ''])),
    ...(radio ? { contactBy: radio } : {}),
    message: decode(area.replace(/^\n/, '')),
  };
}

export interface Visit {
  open: (query?: string) => Promise<Fields>;
  /** Sends at once; time passes only with `wait`. */
  send: (fields: Fields, headers?: Record<string, string>) => Promise<Response>;
  get: (path: string) => Promise<Response>;
  /** Another form of a page that it was given. */
  post: (path: string, fields: Fields, headers?: Record<string, string>) => Promise<Response>;
  wait: (milliseconds: number) => void;
}

/** One person with a clock of their own. */
export function visitForm(changes: Partial<Deps> = {}): Visit {
  let now = OPENED;
  const app = appWith({ now: () => now, ...changes });
  const client = newClient();
  return {
    open: async (query = '') => fieldsIn(await (await ask(`${FORM}${query}`, {}, app)).text()),
    send: (fields, headers = {}) =>
      ask(FORM, { method: 'POST', body: new URLSearchParams(fields), headers: { 'CF-Connecting-IP': client, ...headers } }, app),
    post: (path, fields, headers = {}) =>
      ask(
        path,
        { method: 'POST', body: new URLSearchParams(fields), headers: { Accept: 'text/html', 'CF-Connecting-IP': client, ...headers } },
        app,
      ),
    get: (path) => ask(path, { headers: { Accept: 'text/html' } }, app),
    wait: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** The form, opened and filled in by someone who takes their time. */
export async function filledIn(visit: Visit, fields: Fields = FIELDS): Promise<Fields> {
  const opened = await visit.open();
  visit.wait(PATIENT);
  return { ...opened, ...fields };
}
