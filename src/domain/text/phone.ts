/**
 * Telephone numbers of the North American plan: area code, exchange and line. Neither of the first two starts with 0 or 1.
 */

/** As `data/` writes them, E.164: `+18004644000`. */
export const E164 = /^\+1([2-9]\d{2})([2-9]\d{2})(\d{4})$/;

/** Ten digits that can be a number. */
export const isNationalNumber = (digits: string): boolean => E164.test(`+1${digits}`);

/**
 * In a text, however it is punctuated: what stands before, then the three parts. It does not look behind: on phones of
 * 2015 such a sign stops the whole script (docs/decisions/0015-browsers-we-serve.md).
 */
export const PHONE_IN_TEXT = /(^|[^\d.])(?:\+?1[\s.\-–—]*)?\(?([2-9]\d{2})\)?[\s.\-–—/·]{0,3}([2-9]\d{2})[\s.\-–—·]{0,3}(\d{4})(?!\d)/g;
