import { encode } from 'uqr';
import { describe, expect, it } from 'vitest';
import { BILLS } from '#domain/pay/bills.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import { payLetter } from '../../scripts/pay-letter.ts';

const SITE = 'https://help.example';
const subject = {
  region: { id: 'georgia', name: 'Georgia' },
  bill: 'premium',
  opening: 'To pay your premium',
  phone: '877-555-0107',
} as const;
const letter = payLetter(subject, SITE, 'en');

/** The dark modules of an SVG whose path draws one square for each. */
function modules(svg: string): Set<string> {
  return new Set(
    [...svg.matchAll(/M(\d+),(\d+)h(\d+)v\d+h-\d+z/g)].map(
      ([, x = '', y = '', size = '1']) => `${Number(x) / Number(size)} ${Number(y) / Number(size)}`,
    ),
  );
}

describe('what goes into a letter', () => {
  it('a letter has a QR code that holds the address of the step page, drawn as it is encoded', () => {
    const { data } = encode(letter.url, { ecc: 'Q', border: 4 });
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x} ${y}`] : [])));
    expect(letter.url).toBe('https://help.example/pay/georgia/premium/');
    expect(modules(letter.svg)).toEqual(new Set(dark));
    expect(letter.svg).not.toMatch(/<script|href|style=/);
  });

  it('a letter says in words what its QR code holds, with the number to call', () => {
    expect(letter.text).toContain('\nhelp.example/pay/georgia/premium\n');
    expect(letter.text).toContain(`call ${subject.phone} (TTY: 711)`);
    expect(letter.text).toMatch(/^To pay your premium in Georgia, scan/);
    expect(payLetter({ ...subject, bill: 'medical', phone: undefined }, SITE, 'en').text).not.toContain('TTY');
  });

  it.each(REGION_IDS.flatMap((id) => BILLS.map((bill) => urls.payStep(id, bill))))(
    'the address in a letter is short enough to type: %s',
    (path) => {
      expect(path.length).toBeLessThanOrEqual(40);
    },
  );
});
