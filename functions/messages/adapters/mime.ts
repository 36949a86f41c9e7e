/** A plain-text mail as RFC 5322 text. The body is base64, so that nothing in it can be taken for a header. */
// The binding could compose it. Its local simulator then writes the bare text: it keeps no Reply-To, inbox or reference to test.

export interface PlainMail {
  from: string;
  to: string;
  /** `parseEmail` took it. */
  replyTo: string | null;
  /** Ours; nothing that a person wrote. */
  subject: string;
  text: string;
  /** Stands in `X-Message-Reference`, the same on every copy. */
  reference: string;
  /** See `Mail`. */
  follows: readonly string[];
  /** When it is sent, in ms since 1970. */
  sentAt: number;
}

const LINE = 76;

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function header(name: string, value: string): string {
  if (!/^[\x20-\x7E]*$/.test(value)) throw new Error(`The header ${name} is not ASCII on one line.`);
  return `${name}: ${value}`;
}

/** `Tue, 01 Dec 2026 10:21:19 +0000` (RFC 5322, 3.3) */
const mailDate = (at: number): string => new Date(at).toUTCString().replace(/GMT$/, '+0000');

/** The thread that a mail stands in (RFC 5322, 3.6.4): all that came before it, and the last of them. */
function threadHeaders(ids: readonly string[]): string[] {
  const last = ids.at(-1);
  return last === undefined
    ? []
    : [header('In-Reply-To', last), ids.map((id, at) => (at === 0 ? header('References', id) : ` ${id}`)).join('\r\n')];
}

/** Throws when a header is not ASCII on one line. */
export function toMime({ from, to, replyTo, subject, text, reference, follows, sentAt }: PlainMail): string {
  const idOf = (of: string): string => `<${of}@${from.split('@').at(-1) ?? ''}>`;
  return [
    header('Date', mailDate(sentAt)),
    header('From', from),
    header('To', to),
    ...(replyTo ? [header('Reply-To', replyTo)] : []),
    header('Subject', subject),
    header('X-Message-Reference', reference),
    // Mail services put their own id here; some refuse a mail without one.
    header('Message-ID', idOf(reference)),
    ...threadHeaders(follows.map(idOf)),
    // Nobody's holiday notice need answer it (RFC 3834).
    header('Auto-Submitted', 'auto-generated'),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
    '',
  ].join('\r\n');
}
