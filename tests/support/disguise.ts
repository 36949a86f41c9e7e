/** One text in the characters that look the same, or cannot be seen, as pages, phones and office programs write them. */
import fc from 'fast-check';

const UNSEEN = [
  '\u200b',
  '\u200c',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202c',
  '\u2066',
  '\u2069',
  '\ufe0f',
  '\u180e',
  '\u034f',
];
const LOOK_ALIKES: Readonly<Record<string, readonly string[]>> = {
  '-': ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\ufe58', '\ufe63', '\uff0d'],
  ' ': ['\u00a0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202f', '\u205f', '\u3000', '\t'],
  "'": ['\u2018', '\u2019', '\u02bb', '\u02bc', '\u2032', '\uff07', '`', '\u00b4'],
};
const FULL_WIDTH_FROM = 0x21;
const FULL_WIDTH_TO = 0x7e;
const FULL_WIDTH_SHIFT = 0xfe_e0;

function lookAlikes(character: string): string[] {
  const code = character.charCodeAt(0);
  const wide = code >= FULL_WIDTH_FROM && code <= FULL_WIDTH_TO ? [String.fromCharCode(code + FULL_WIDTH_SHIFT)] : [];
  return [character, ...(LOOK_ALIKES[character] ?? []), ...wide];
}

export interface DisguiseParts {
  /** Put unseen characters between others. */
  unseen?: boolean;
  /** Write characters as others that look the same. */
  alike?: boolean;
}

/** Texts that a person cannot tell from `text`. */
export function disguised(text: string, { unseen = true, alike = true }: DisguiseParts = {}): fc.Arbitrary<string> {
  const between = unseen ? fc.oneof({ weight: 3, arbitrary: fc.constant('') }, fc.constantFrom(...UNSEEN)) : fc.constant('');
  const pieces = Array.from(text, (character) => fc.tuple(fc.constantFrom(...(alike ? lookAlikes(character) : [character])), between));
  return fc.tuple(between, ...pieces).map(([before, ...all]) => before + all.map(([character, after]) => character + after).join(''));
}

/** What no entrance may stumble over: halves of pairs, storms of marks, tags, long runs, and any units. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes)),
  fc
    .tuple(
      fc.constantFrom('a', ' ', '-', '.', '4', 'a@b.', '\ud83d', '\u0301\u0316', '\ufdfa', '\u{e0041}', '%', "'"),
      fc.integer({ min: 1, max: 3_000 }),
    )
    .map(([piece, times]) => piece.repeat(times)),
);
