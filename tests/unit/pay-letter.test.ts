import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import { payLetter } from '../../scripts/pay-letter.ts';

const SITE = 'https://help.example';
const letter = payLetter({ id: 'georgia', name: 'Georgia' }, 'premium', SITE, '877-699-7407');

/** The dark modules of an SVG whose path draws one square for each. */
function modules(svg: string): Set<string> {
  return new Set(
    [...svg.matchAll(/M(\d+),(\d+)h(\d+)v\d+h-\d+z/g)].map(
      ([, x = '', y = '', size = '1']) => `${Number(x) / Number(size)} ${Number(y) / Number(size)}`,
    ),
  );
}

describe('what goes into a letter', () => {
  it('what goes into a letter is a code that holds the address of the step page, drawn as it is encoded', () => {
    const { data } = encode(letter.url, { ecc: 'Q', border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x} ${y}`] : [])));
    expect(letter.url).toBe('https://help.example/pay/georgia/premium/');
    expect(modules(letter.svg)).toEqual(new Set(dark));
    expect(letter.svg).not.toMatch(/<script|href|style=/);
  });

  it('what goes into a letter says the same in words, with the number', () => {
    expect(letter.text).toContain('\nhelp.example/pay/georgia/premium\n');
    expect(letter.text).toContain('call 877-699-7407 (TTY: 711)');
    expect(payLetter({ id: 'georgia', name: 'Georgia' }, 'medical', SITE).text).not.toContain('TTY');
  });

  it.each(REGION_IDS.flatMap((id) => BILLS.map((bill) => urls.payStep(id, bill))))(
    'what goes into a letter is short enough to type: %s',
    (path) => {
      expect(path.length).toBeLessThanOrEqual(40);
    },
  );
});
