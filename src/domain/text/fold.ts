/**
 * One form for what people type or paste, before any parser, comparison or limit. Text to keep or show as it was
 * written is not folded: see `cleanText` in `messages/message.ts`.
 */

/** What nobody sees: soft hyphens, zero-width and direction marks, variation selectors, controls. A part of a pattern, for the flag `u`. */
export const INVISIBLE = String.raw`[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]`;

const PLAIN = /^[ !"#$%&'()*+,\-./\w:;<=>?@[\\\]^{|}~\n]*$/;
const NEWLINES = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Tab, and letters that are drawn as nothing. */
const BLANKS = /[\t\u2800\p{Zs}]/gu;
const UNSEEN = new RegExp(String.raw`(?!\n)${INVISIBLE}`, 'gu');
const DASHES = /[\p{Pd}\u02d7\u2043\u2212]/gu;
/** Accents and Greek marks that NFKC would make a space and a mark of. */
const LONE_ACCENTS = /[\u00b4\u1fbd\u1fbf\u1ffd\u1ffe]/g;
/** Quotation marks, primes, modifier letters (the ʻokina) and the grave accent. */
const APOSTROPHES = /[\u2018-\u201b\u2032\u2035\u02b9\u02bb-\u02bf\u02c8\ua78b\ua78c`]/g;

/** Longest run of marks on one letter that any language writes (UAX #15, Stream-Safe Text). What follows says nothing. */
const MOST_MARKS = 30;
const STORMS = new RegExp(String.raw`(\p{M}{${MOST_MARKS}})\p{M}+`, 'gu');

/** No letter with more marks than can be written. Putting longer runs in order takes a time that grows with their square. */
const calm = (text: string): string => text.replaceAll(STORMS, '$1');

/** As few characters as can be, in their canonical order (NFC), in a time that grows with the length alone. */
export const composed = (text: string): string => calm(calm(text).normalize('NFC'));

/** Lone halves of a pair, which cannot be written in an address or a file, as U+FFFD. */
export const wellFormed = (text: string): string => text.replaceAll(/\p{Cs}/gu, '\ufffd');

/**
 * Compatible characters as the plain ones (NFKC), every dash as `-`, every space as one ` `, line ends as `\n`, apostrophes
 * as `'`, no character that cannot be seen, and no storm of marks. At most 18 times as long. Folding twice changes nothing.
 */
export function fold(text: string): string {
  // Nearly every text of ours.
  if (PLAIN.test(text)) return text;
  const seen = wellFormed(text).replaceAll(NEWLINES, '\n').replaceAll(BLANKS, ' ').replaceAll(UNSEEN, '').replaceAll(LONE_ACCENTS, "'");
  return calm(calm(seen).normalize('NFKC')).replaceAll(DASHES, '-').replaceAll(APOSTROPHES, "'");
}

/** Whether there is nothing to read. */
export const isBlank = (text: string): boolean => fold(text).trim() === '';

/** For words that are compared: also lower case, without accents, macrons and apostrophes: `Número` → `numero`, `Hawaiʻi` → `hawaii`. */
export function foldForComparison(text: string): string {
  return fold(text)
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|'/gu, '');
}
