/** What a letter needs to send people to the right page: a QR code, and the same address in words. */
import type { Region } from '#domain/facts/schema.ts';
import type { Bill } from '#domain/pay/bills.ts';
import { urls } from '#domain/urls.ts';
import { renderSVG } from 'uqr';

export interface PayLetter {
  /** The address that the code holds. */
  url: string;
  svg: string;
  text: string;
}

const OPENING: Readonly<Record<Bill, string>> = {
  premium: 'To pay your premium',
  medical: 'To pay a medical bill',
  pharmacy: 'To pay a pharmacy bill',
  guest: 'To pay a medical bill for someone else',
};

/** `site`: where this help center is served. `phone`: the number to print, as it is read; none without. */
export function payLetter({ id, name }: Pick<Region, 'id' | 'name'>, bill: Bill, site: string, phone?: string): PayLetter {
  const url = new URL(urls.payStep(id, bill), site).href;
  const lines = [
    `${OPENING[bill]} in ${name}, scan the code or type:`,
    url.replace(/^https:\/\//, '').replace(/\/$/, ''),
    ...(phone ? [`Or call ${phone} (TTY: 711).`] : []),
    'The page names the payment site before it opens. Check that name in your browser.',
  ];
  // A quarter of the code can be lost to a crease or a stain. The border is what the standard asks for.
  return { url, svg: `${renderSVG(url, { ecc: 'Q', border: 4 })}\n`, text: `${lines.join('\n')}\n` };
}
