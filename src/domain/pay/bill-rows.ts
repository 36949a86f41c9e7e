/** Which rows of a bill a region gets. */
import type { RegionId } from '../regions/ids.ts';
import type { BillRow } from './bill-schema.ts';

/** Of the rows with the same label, the first that is for the region. @param isKnown whether the region has a value of a fact */
export function rowsFor(rows: readonly BillRow[], region: RegionId, isKnown: (key: string) => boolean): BillRow[] {
  const fit = rows.filter(({ regions, known }) => (regions?.includes(region) ?? true) && (known === undefined || isKnown(known)));
  return fit.filter(({ label }, index) => fit.findIndex((row) => row.label === label) === index);
}

/** `Call {member-services}.` → `['member-services']` */
export const factKeysIn = (text: string): string[] => [...text.matchAll(FACT_KEY)].map(([, key = '']) => key);

/** The place of a fact within a text; its key is the first group. */
export const FACT_KEY = /\{([a-z0-9-]+)\}/g;
