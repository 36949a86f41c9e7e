/** What a letter needs to send people to the right page: a QR code, and the same address in words. */
import type { Region } from '#domain/facts/schema.ts';
import type { Locale } from '#domain/locale.ts';
import type { Bill } from '#domain/pay/bills.ts';
import { fill } from '#domain/text/fill.ts';
import { urlsFor } from '#domain/urls.ts';
import { renderSVG } from 'uqr';
import { wordsFor } from '../src/words/index.ts';

export interface PayLetter {
  /** The address that the code holds. */
  url: string;
  svg: string;
  text: string;
}

export interface LetterSubject {
  region: Pick<Region, 'id' | 'name'>;
  bill: Bill;
  /** "To pay your premium" */
  opening: string;
  /** The number to print, as it is read; none without. */
  phone: string | undefined;
}

/** `site`: where this help center is served. */
export function payLetter({ region, bill, opening, phone }: LetterSubject, site: string, locale: Locale): PayLetter {
  const { payLetter: payLetterWords } = wordsFor(locale);
  const url = new URL(urlsFor(locale).payStep(region.id, bill), site).href;
  const lines = [
    fill(payLetterWords.scan, { opening, region: region.name }),
    url.replace(/^https:\/\//, '').replace(/\/$/, ''),
    ...(phone ? [fill(payLetterWords.call, { phone })] : []),
    payLetterWords.checkName,
  ];
  // A quarter of the code can be lost to a crease or a stain. The border is what the standard asks for.
  return { url, svg: `${renderSVG(url, { ecc: 'Q', border: 4 })}\n`, text: `${lines.join('\n')}\n` };
}
