/** How one bill is paid in one region: the words of `src/content/bills`, with the values of the region in them. */
import * as catalog from '#domain/catalog.ts';
import { known } from '#domain/facts/look-up.ts';
import type { FactGroup } from '#domain/facts/schema.ts';
import { FACT_KEY, rowsFor } from '#domain/pay/bill-rows.ts';
import type { BillRow, BillText } from '#domain/pay/bill-schema.ts';
import type { Bill } from '#domain/pay/bills.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { inlineFact, toHtml } from './fact-tags.ts';
import { rich } from './rich.ts';

export interface Row {
  label: string;
  html: string;
}

export interface PayGuide {
  /** Numbers and addresses to show large. */
  groups: FactGroup[];
  /** Ways to pay other than online that are not in `groups`. */
  ways: Row[];
  details: Row[];
}

/** Whether the region has a value of a fact. */
export const isKnownIn = (region: RegionId, key: string): boolean => known(catalog.groupOf(key, region)).length > 0;

/** The value of a fact within a sentence. */
export const factHtml = (region: RegionId, key: string): string => toHtml(inlineFact(catalog, key, [region]));

export function payGuide(text: BillText, bill: Bill, region: RegionId): PayGuide {
  const isKnown = (key: string) => isKnownIn(region, key);
  const rowsOf = (rows: readonly BillRow[]): Row[] =>
    rowsFor(rows, region, isKnown).map((row) => ({
      label: row.label,
      html: rich(row.text).replace(FACT_KEY, (_, key: string) => factHtml(region, key)),
    }));
  return {
    groups: catalog.bills[bill].show.filter(isKnown).flatMap((key) => catalog.groupOf(key, region) ?? []),
    ways: rowsOf(text.ways),
    details: rowsOf(text.details),
  };
}
