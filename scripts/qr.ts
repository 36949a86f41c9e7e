/**
 * `npm run qr -- <region> <bill>`: writes a QR code as SVG and a short text for letters, for the step page of a bill.
 * Without a bill, of every bill; without a region, of every region. They go to the folder `letters/`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { phoneText } from '#domain/facts/text.ts';
import { factOf } from '#domain/facts/look-up.ts';
import { BILLS, isBill } from '#domain/pay/bills.ts';
import { isRegionId, REGION_IDS } from '#domain/regions/ids.ts';
import { readData } from '../build/data/read-data.ts';
import { payLetter } from './pay-letter.ts';
import { site } from '#domain/plan.ts';

const FOLDER = 'letters';
const [region, bill] = process.argv.slice(2);

if ((region !== undefined && !isRegionId(region)) || (bill !== undefined && !isBill(bill))) {
  console.error(`Use: npm run qr -- <region> <bill>\nRegions: ${REGION_IDS.join(', ')}\nBills: ${BILLS.join(', ')}`);
  process.exit(2);
}
mkdirSync(FOLDER, { recursive: true });
const data = readData(process.cwd());
for (const entry of data.regions) {
  if (region !== undefined && entry.id !== region) continue;
  for (const each of BILLS) {
    if (bill !== undefined && each !== bill) continue;
    // Other bills have their number printed on them.
    const phone = each === 'premium' ? factOf(data, 'premium-by-phone', 'phone', entry.id) : undefined;
    const { url, svg, text } = payLetter(entry, each, site.url, phone && phoneText(phone.value));
    const name = join(FOLDER, `pay-${entry.id}-${each}`);
    writeFileSync(`${name}.svg`, svg);
    writeFileSync(`${name}.txt`, text);
    console.log(`${name}.svg and .txt → ${url}`);
  }
}
