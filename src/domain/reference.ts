/**
 * The number a person keeps to ask about a message: nine symbols of Crockford's base 32 and his check symbol
 * (modulo 37), which finds every mistyped symbol and every swapped pair. Written with one hyphen: `7K3QD-9F2MX`.
 */

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

/** Reads what a person typed: any case, spaces and hyphens, O for 0, I and L for 1. Null when it is no reference. */
export function parseReference(typed: string): string | null {
  if (typed.length > 40) return null;
  const symbols = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (symbols.length !== LENGTH + 1) return null;
  const values = [...symbols].map((symbol) => SYMBOLS.indexOf(symbol));
  if (values.includes(-1)) return null;
  return checkOf(values.slice(0, LENGTH)) === values[LENGTH] ? writeReference(values) : null;
}
