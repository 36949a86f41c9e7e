import { bills, regions } from '#domain/catalog.ts';
import { payAddress, payNames } from '#domain/pay/address.ts';

const names = payNames({ regions, bills });

/** The payment page that someone means by the words of an address; null when they mean none. */
export const findPayAddress = (region: string | undefined, bill: string | undefined): string | null => payAddress(names, region, bill);
