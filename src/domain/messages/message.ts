/** What a message holds, and what is not right about a field. Carries no validator: pages use it too. */
import { isCoverage, type Coverage } from '../contact/coverage.ts';
import { isRegionId, type RegionId } from '../regions/ids.ts';
import { isNationalNumber } from '../text/phone.ts';
import { composed, fold, isBlank } from '../text/fold.ts';

/** Every field of the form and of the API, in the order of the form. */
export const MESSAGE_FIELDS = ['region', 'topic', 'coverage', 'name', 'contactBy', 'email', 'phone', 'message'] as const;
export type MessageField = (typeof MESSAGE_FIELDS)[number];

export const CONTACT_WAYS = ['email', 'phone'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Longest texts, in characters as a person counts them (code points). */
export const MESSAGE_LIMITS = { name: 100, email: 254, phone: 40, message: 2_000 } as const;

export interface Message {
  region: RegionId;
  /** A topic id of `data/routing.json`. */
  topic: string;
  coverage: Coverage | null;
  name: string;
  contactBy: ContactWay;
  /** The address or number to answer to: an e-mail address, or a phone as `parsePhone` gives it. */
  contact: string;
  message: string;
}

export interface FieldError {
  /** Names its text in the catalogue. */
  id:
    | 'regionMissing'
    | 'topicMissing'
    | 'coverageUnknown'
    | 'nameMissing'
    | 'nameTooLong'
    | 'contactByMissing'
    | 'emailMissing'
    | 'emailWrong'
    | 'phoneMissing'
    | 'phoneWrong'
    | 'messageMissing'
    | 'messageTooLong';
  /** Characters allowed, and characters there, of a text that is too long. */
  limit?: number;
  length?: number;
}

/** What is wrong with each field that is not right. */
export type FieldErrors = Partial<Record<MessageField, FieldError>>;

export type ParsedMessage = { ok: true; message: Message } | { ok: false; errors: FieldErrors };

/**
 * Text that is safe to store, show and mail: well-formed, composed, with plain newlines, and without control
 * characters and marks that change the direction of what follows.
 */
export function cleanText(text: string): string {
  return composed(text.toWellFormed())
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .trim();
}

/**
 * Most UTF-16 units that a text within its limit may come as: letters written in pieces, pairs, and what is taken out.
 * Longer ones are refused as they came: no work on a text may grow faster than the text does.
 */
export const mostUnits = (limit: number): number => limit * 4;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** As `cleanText`, on one line. */
export const cleanLine = (text: string): string => oneLine(cleanText(text));

const lengthOf = (text: string): number => Array.from(text).length;

/** The text, cleaned; its limit and length when it is too long. */
function within(typed: string, limit: number, clean: (text: string) => string): string | { limit: number; length: number } {
  if (typed.length > mostUnits(limit)) return { limit, length: lengthOf(typed) };
  const text = clean(typed);
  return lengthOf(text) > limit ? { limit, length: lengthOf(text) } : text;
}

/** Longer than any number or address, with what may stand unseen in a copied one. */
const LONGEST_TYPED = 1_000;

// Plain addresses only: what may stand in a mail header without quoting, at a host that has a name and no number.
const EMAIL =
  /^(?=[^@]{1,64}@)[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i;
/** Mail programs read this in a header as something else than it says (RFC 2047). */
const ENCODED_WORD = /=\?.*\?=/;
/** As mail programs and pages copy an address: `A B <a@mail.example>`, `mailto:a@mail.example?subject=x`. */
const IN_BRACKETS = /^[^<>]*<([^<>]+)>$/;
const AS_LINK = /^mailto:([^?]*)(?:\?.*)?$/i;

/** What was typed, folded, on one line; nothing when it is longer than anyone types on purpose. */
const typedLine = (typed: string): string => (typed.length > LONGEST_TYPED ? '' : oneLine(fold(typed)));

export function parseEmail(typed: string): string | null {
  const line = typedLine(typed).replace(/[.,;]+$/, '');
  const bare = IN_BRACKETS.exec(line)?.[1] ?? line;
  const email = (AS_LINK.exec(bare)?.[1] ?? bare).trim();
  return email.length <= MESSAGE_LIMITS.email && EMAIL.test(email) && !ENCODED_WORD.test(email) ? email : null;
}

/** `ext. 12`, `x12`, `#12`, and as links have it. */
const EXTENSION = /[\s,;]*(?:ext(?:n|ensi[oó]n)?|x|#)[\s.:=#]*(\d{1,7})$/i;

/**
 * Ten digits of North America, written in any way, or a number that starts with `+`; as E.164, or null. An extension
 * follows as in RFC 3966: `+14045550100;ext=12`.
 */
export function parsePhone(typed: string): string | null {
  const line = typedLine(typed).replace(/^tel:\s*/i, '');
  if (lengthOf(line) > MESSAGE_LIMITS.phone) return null;
  const extension = EXTENSION.exec(line);
  const text = (extension ? line.slice(0, extension.index) : line).replace(/[\s.,;]+$/, '');
  if (!/^\+?[\d\s().\-/·]+$/.test(text)) return null;
  const digits = text.replaceAll(/\D/g, '');
  const national = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
  const isForeign = text.startsWith('+') && !digits.startsWith('1');
  if (isForeign ? !/^[2-9]\d{7,14}$/.test(digits) : !isNationalNumber(national)) return null;
  return `+${isForeign ? '' : '1'}${isForeign ? digits : national}${extension ? `;ext=${extension[1] ?? ''}` : ''}`;
}

/** What is said of a field that is there and is no text. */
const NO_TEXT: Readonly<Record<MessageField, FieldError['id']>> = {
  region: 'regionMissing',
  topic: 'topicMissing',
  coverage: 'coverageUnknown',
  name: 'nameMissing',
  contactBy: 'contactByMissing',
  email: 'emailWrong',
  phone: 'phoneWrong',
  message: 'messageMissing',
};

/** In the order of the form. */
function inOrder(errors: FieldErrors, fields: Readonly<Record<string, unknown>>): FieldErrors {
  const isText = (field: MessageField) => !Object.hasOwn(fields, field) || ['string', 'undefined'].includes(typeof fields[field]);
  return Object.fromEntries(
    MESSAGE_FIELDS.flatMap((field) => {
      const error = isText(field) ? errors[field] : { id: NO_TEXT[field] };
      return error ? [[field, error]] : [];
    }),
  );
}

/** Reads untrusted fields. What is left out and what is empty are the same; what is no text is an error. `topics` are the ids of `data/routing.json`. */
export function parseMessage(fields: Readonly<Record<string, unknown>>, topics: readonly string[]): ParsedMessage {
  const text = (name: MessageField): string => {
    const value = Object.hasOwn(fields, name) ? fields[name] : '';
    return typeof value === 'string' ? value : '';
  };
  const errors: FieldErrors = {};

  const region = text('region').trim();
  if (!isRegionId(region)) errors.region = { id: 'regionMissing' };

  const topic = text('topic').trim();
  if (!topics.includes(topic)) errors.topic = { id: 'topicMissing' };

  const rawCoverage = text('coverage').trim();
  const coverage = isCoverage(rawCoverage) ? rawCoverage : null;
  if (rawCoverage && !coverage) errors.coverage = { id: 'coverageUnknown' };

  const name = within(text('name'), MESSAGE_LIMITS.name, cleanLine);
  if (typeof name !== 'string') errors.name = { id: 'nameTooLong', ...name };
  else if (isBlank(name)) errors.name = { id: 'nameMissing' };

  const contactBy = text('contactBy').trim();
  let contact: string | null = null;
  if (contactBy === 'email') {
    contact = parseEmail(text('email'));
    if (isBlank(text('email'))) errors.email = { id: 'emailMissing' };
    else if (!contact) errors.email = { id: 'emailWrong' };
  } else if (contactBy === 'phone') {
    contact = parsePhone(text('phone'));
    if (isBlank(text('phone'))) errors.phone = { id: 'phoneMissing' };
    else if (!contact) errors.phone = { id: 'phoneWrong' };
  } else {
    errors.contactBy = { id: 'contactByMissing' };
  }

  const message = within(text('message'), MESSAGE_LIMITS.message, cleanText);
  if (typeof message !== 'string') errors.message = { id: 'messageTooLong', ...message };
  else if (isBlank(message)) errors.message = { id: 'messageMissing' };

  const found = inOrder(errors, fields);
  const isShort = typeof name === 'string' && typeof message === 'string';
  if (Object.keys(found).length > 0 || !isShort || !isRegionId(region) || contact === null) return { ok: false, errors: found };
  return { ok: true, message: { region, topic, coverage, name, contactBy: contactBy as ContactWay, contact, message } };
}

/** How far a message is. `delayed`: it is stored, could not be handed over, and we were told. */
export type DeliveryState = 'received' | 'delivered' | 'delayed';

/** What a person may know about a message. `erased`: the person erased it. */
export type MessageState = DeliveryState | 'erased';

export interface MessageStatus {
  reference: string;
  /** The one that was chosen; a later deploy may not know it. */
  region: string;
  state: MessageState;
  /** RFC 3339, UTC. */
  receivedAt: string;
  /** `YYYY-MM-DD`, the last day for the answer; null where none was promised. */
  replyBy: string | null;
  /** RFC 3339, UTC; null while the text is kept. */
  erasedAt: string | null;
  /** Whether a mail about it went to the people who answer, or may have. */
  mailed: boolean;
}
