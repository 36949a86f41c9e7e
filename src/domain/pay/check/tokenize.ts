/** What a pasted text holds: links, numbers, boxes, e-mail addresses. Reads the text of QR codes too. */
import { PHONE_IN_TEXT } from '../../text/phone.ts';
import { cut } from '../../text/cut.ts';
import { fold, INVISIBLE } from '../../text/fold.ts';

/** Longer texts are cut: nobody reads more verdicts. */
export const MOST_CHARACTERS = 5_000;

const AROUND = new RegExp(`^${INVISIBLE}+|${INVISIBLE}+$`, 'gu');

/** The unseen characters around a piece come from copying and mean nothing. Those inside do. */
const trimUnseen = (text: string): string => text.replace(AROUND, '');

const BOX = /\bp\.?\s*o\.?\s*box\b[\s#:.no]*(\d{1,7})(?!\d)|\b(?:box|apartado(?:\s+postal)?)\s*#?\s*(\d{3,7})(?!\d)/i;

/** Where an address ends and the next sentence, or another way to pay, begins. */
const ENDS_ADDRESS = /[.;:!?](?:\s|$)|\s(?:or|and|call|if|with|before|by)\s/;

/** The first post office box of a text, and what is written after it in the same sentence. */
export function boxIn(text: string): { number: string; after: string; whole: string } | null {
  const match = BOX.exec(text);
  const number = match?.[1] ?? match?.[2];
  if (!match || number === undefined) return null;
  const after = text.slice(match.index + match[0].length).split(ENDS_ADDRESS)[0] ?? '';
  return { number, whole: match[0], after };
}

const FOREIGN = /(^|\D)\+(?!1[\s.(-]*[2-9])\d[\d\s().-]{6,}\d/g;

export type Piece =
  | { kind: 'link'; text: string }
  /** Ten digits, or three; of other countries all that were written. */
  | { kind: 'phone'; text: string; digits: string }
  | { kind: 'address'; text: string; box: string; after: string }
  | { kind: 'email'; text: string }
  /** A code or link that does something other than open a page. */
  | { kind: 'command'; text: string };

/** Fields of codes that are not a plain address: `MATMSG:TO:…;SUB:…;`, `MEBKM:TITLE:…;URL:…;`. */
const CODE =
  /^\s*(matmsg|mebkm|mecard|bizcard|wifi|smsto|mmsto|sms|geo|urlto|url|begin|market|otpauth|bitcoin|ethereum|upi|lpa|intent)(?=:)/i;
const COMMANDS = new Set(['wifi', 'smsto', 'mmsto', 'sms', 'geo', 'market', 'otpauth', 'bitcoin', 'ethereum', 'upi', 'lpa', 'intent']);
const FIELD = /^(?:matmsg|mebkm|mecard|bizcard|urlto|url|title|to|sub|body|tel|n|fn|org|adr|note|email|version|begin|end)[:;]/i;

function unwrapCode(text: string): { text: string; command: boolean } {
  const code = CODE.exec(text)?.[1]?.toLowerCase();
  if (code === undefined) return { text, command: false };
  if (COMMANDS.has(code)) return { text, command: true };
  const fields = text.replaceAll(/\\([\\;:,"])/g, '$1').split(/[;\n\r]/);
  const bare = fields.map((field) => {
    let rest = field.trim();
    while (FIELD.test(rest)) rest = rest.replace(FIELD, '');
    return rest;
  });
  return { text: bare.join('\n'), command: false };
}

const OPENING = /^[([{<"'“‘«]+/;
const CLOSING = /[.,;:!?)\]}>"'”’»]+$/;
/** Patterns take U+FEFF for a space; it is not seen, and stands within what was copied. */
const BETWEEN_WORDS = /[^\S\ufeff]+|[<>|]+/;
const HOST_LIKE = /^(?:[^\s/@:?#.]+\.)+[^\s/@:?#.]*\p{L}[^\s/@:?#.]+\.?(?::\d+)?(?:[/?#\\].*)?$/u;
const EMAIL = /^(?:mailto:)?[^\s@/:?#]+@[^\s@/:?#]+\.[^\s@/:?#]+$/i;

function pieceOf(word: string): Piece | null {
  const text = trimUnseen(word.replace(OPENING, '').replace(CLOSING, ''));
  const scheme = /^([a-z][a-z0-9+.-]*):(.+)/iu.exec(text);
  if (/^https?:/i.test(text)) return { kind: 'link', text };
  if (EMAIL.test(text)) return { kind: 'email', text: text.replace(/^mailto:/i, '') };
  if (HOST_LIKE.test(text) || /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/?#].*)?$/.test(text)) return { kind: 'link', text };
  if (scheme && !/^tel$/i.test(scheme[1] ?? '') && /[/.(%\\,@]/.test(scheme[2] ?? '')) return { kind: 'command', text };
  // A link with something before it that is no scheme: `//kp.org`, `user:name@host`.
  return /^[\\/]{2}\S|@.*\./.test(text) ? { kind: 'command', text } : null;
}

/** Everything in a text that can be checked, in the order of its kinds. */
export function piecesOf(input: string): Piece[] {
  const { text, command } = unwrapCode(trimUnseen(cut(input, MOST_CHARACTERS).trim()));
  if (command) return [{ kind: 'command', text }];
  const found: Piece[] = [];
  const rest: string[] = [];
  for (const word of text.split(BETWEEN_WORDS)) {
    const piece = pieceOf(word);
    if (piece) found.push(piece);
    else rest.push(word);
  }
  let words = fold(rest.join(' '));
  const takeOut = (pattern: RegExp, digitsOf: (written: string, groups: readonly string[]) => string) => {
    words = words.replaceAll(pattern, (whole: string, before: string, ...groups: string[]) => {
      const written = whole.slice(before.length);
      found.push({ kind: 'phone', text: written.trim(), digits: digitsOf(written, groups) });
      return `${before} ; `;
    });
  };
  for (let box = boxIn(words); box; box = boxIn(words)) {
    const { number, after, whole } = box;
    found.push({ kind: 'address', text: `${whole}${cut(after, 60)}`.trim(), box: number, after });
    words = words.replace(whole, ' ');
  }
  takeOut(FOREIGN, (written) => written.replaceAll(/\D/g, ''));
  takeOut(PHONE_IN_TEXT, (_, groups) => groups.slice(0, 3).join(''));
  if (/^\d{3}$/.test(words.trim())) found.push({ kind: 'phone', text: words.trim(), digits: words.trim() });
  return found;
}
