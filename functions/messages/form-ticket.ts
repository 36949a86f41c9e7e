/**
 * What the form carries so that a message is stored once, and so that a robot has to ask for a form for each message:
 * a key of its own, and when it was made, signed. It says nothing about the person.
 */
import { hex } from '../http/hash.ts';
import type { Keyring } from './ports.ts';

export type Signer = Pick<Keyring, 'mac' | 'hasMac'>;

export interface Ticket {
  /** The message's idempotency key. */
  key: string;
  /** When the form was made, and our signature of both. */
  started: string;
}

/** Nobody reads and fills in the form in less time, in milliseconds. */
export const LEAST_TIME = 3_000;
/** A form older than this was not filled in at one go, in milliseconds. */
export const MOST_TIME = 86_400_000;

const KEY = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const STARTED = /^([0-9a-z]{1,9})\.([\w-]{1,32})\.([0-9a-f]{2,128})$/;

const signedText = (key: string, time: string): string => `message-form ${key} ${time}`;
const fromHex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** `startedAt` in milliseconds since 1970. */
export async function makeTicket(signer: Signer, startedAt: number, key: string = crypto.randomUUID()): Promise<Ticket> {
  const time = startedAt.toString(36);
  const { keyId, mac } = await signer.mac(signedText(key, time));
  return { key, started: `${time}.${keyId}.${hex(mac)}` };
}

/** How long ago the ticket was made, in milliseconds; null when we did not make it. */
export async function ticketAge(signer: Signer, { key, started }: Ticket, now: number): Promise<number | null> {
  const [, time = '', keyId = '', mac = ''] = STARTED.exec(started) ?? [];
  if (!time || !KEY.test(key)) return null;
  return (await signer.hasMac(signedText(key, time), keyId, fromHex(mac))) ? now - parseInt(time, 36) : null;
}
