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

/** Throws when a header is not ASCII on one line. */
export function toMime({ from, to, replyTo, subject, text, reference }: PlainMail): string {
  return [
    header('From', from),
    header('To', to),
    ...(replyTo ? [header('Reply-To', replyTo)] : []),
    header('Subject', subject),
    header('X-Message-Reference', reference),
    // Mail services put their own id here; some refuse a mail without one.
    header('Message-ID', `<${reference}@${from.split('@').at(-1) ?? ''}>`),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []),
    '',
  ].join('\r\n');
}
