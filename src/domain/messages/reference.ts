/**
 * The number a person keeps to ask about a message: nine symbols of Crockford's base 32 and his check symbol
 * (modulo 37), which finds every mistyped symbol and every swapped pair. Written with one hyphen: `7K3QD-9F2MX`.
 */

import { fold } from '../text/fold.ts';

const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 9;
const MODULUS = 37;

function checkOf(values: readonly number[]): number {
  return values.reduce((rest, value) => (rest * 32 + value) % MODULUS, 0);
}

const write = (values: readonly number[]): string => values.map((value) => SYMBOLS[value] ?? '').join('');

/**
 * Makes a reference from random bytes. `random` gives as many evenly distributed bytes as it is asked for.
 * Five of the 37 check symbols are no letters or digits (`*~$=`) or look like another (`U`); a draw that needs
 * one of them is thrown away.
 */
export function createReference(random: (size: number) => Uint8Array): string {
  for (;;) {
    const values = [...random(LENGTH)].map((byte) => byte & 31);
    const check = checkOf(values);
    if (check < SYMBOLS.length) return writeReference([...values, check]);
  }
}

function writeReference(values: readonly number[]): string {
  const text = write(values);
  return `${text.slice(0, 5)}-${text.slice(5)}`;
}

/** What a person typed, as symbols: any case, without spaces and hyphens, O for 0, I and L for 1. */
const symbolsOf = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');

/** Reads a reference in any way of writing it; null when it is none, or is mistyped. */
export function parseReference(typed: string): string | null {
  const symbols = typed.length > 40 ? '' : symbolsOf(typed);
  if (symbols.length !== LENGTH + 1) return null;
  const values = Array.from(symbols, (symbol) => SYMBOLS.indexOf(symbol));
  if (values.includes(-1)) return null;
  return checkOf(values.slice(0, LENGTH)) === values[LENGTH] ? writeReference(values) : null;
}

const IN_TEXT = /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/gi;
/** More that one text names are no thread. */
const MOST_NAMED = 5;

/** The references that a text names, each once, in its order. */
export const findReferences = (text: string): string[] =>
  [...new Set((fold(text).match(IN_TEXT) ?? []).flatMap((found) => parseReference(found) ?? []))].slice(0, MOST_NAMED);

const SECRET_LENGTH = 30;
const SECRET_GROUPS = /(?<=^(?:.{5})+)(?=.)/g;

/** What shows the status of a message besides its reference: 150 random bits, as six groups of five symbols. */
export function createSecret(random: (size: number) => Uint8Array): string {
  return write([...random(SECRET_LENGTH)].map((byte) => byte & 31)).replaceAll(SECRET_GROUPS, '-');
}

/** Reads a secret in any way of writing it; null when it is none. */
export function parseSecret(typed: string): string | null {
  const symbols = typed.length > 100 ? '' : symbolsOf(typed);
  return symbols.length === SECRET_LENGTH && Array.from(symbols).every((symbol) => SYMBOLS.includes(symbol))
    ? symbols.replaceAll(SECRET_GROUPS, '-')
    : null;
}
