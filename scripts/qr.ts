/**
 * `npm run qr -- <region> <bill>`: writes a QR code as SVG and a short text for letters, for the step page of a bill.
 * Without a bill, of every bill; without a region, of every region. They go to the folder `letters/`;
 * of a language other than the first, to its own folder there.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phoneText } from '#domain/facts/text.ts';
import { factOf } from '#domain/facts/look-up.ts';
import { LOCALES, pathIn } from '#domain/locale.ts';
import { BILLS, isBill } from '#domain/pay/bills.ts';
import { isRegionId, REGION_IDS } from '#domain/regions/ids.ts';
import { readBills } from '../build/content/read-bills.ts';
import { readData } from '../build/data/read-data.ts';
import { payLetter } from './pay-letter.ts';
import { site } from '#domain/plan.ts';

const FOLDER = 'letters';
const [region, bill] = process.argv.slice(2);

if ((region !== undefined && !isRegionId(region)) || (bill !== undefined && !isBill(bill))) {
  console.error(`Use: npm run qr -- <region> <bill>\nRegions: ${REGION_IDS.join(', ')}\nBills: ${BILLS.join(', ')}`);
  process.exit(2);
}
const data = readData(process.cwd());
const regions = data.regions.filter(({ id }) => region === undefined || id === region);
for (const locale of LOCALES) {
  mkdirSync(join(FOLDER, pathIn(locale, '/')), { recursive: true });
  const texts = readBills(process.cwd(), locale, data);
  for (const entry of regions) {
    for (const each of bill === undefined ? BILLS : [bill]) {
      const key = data.bills[each].phone;
      const phone = key && factOf(data, key, 'phone', entry.id);
      const subject = { region: entry, bill: each, opening: texts[each].letter, phone: phone ? phoneText(phone.value) : undefined };
      const { url, svg, text } = payLetter(subject, site.url, locale);
      const name = join(FOLDER, pathIn(locale, `/pay-${entry.id}-${each}`));
      writeFileSync(`${name}.svg`, svg);
      writeFileSync(`${name}.txt`, text);
      console.log(`${name}.svg and .txt → ${url}`);
    }
  }
}
