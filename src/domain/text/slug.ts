import { foldForComparison } from './fold.ts';

/** A text as part of an address, the same for every heading and value: `¿Cómo pagar?` → `como-pagar`. */
export const slugify = (text: string): string =>
  foldForComparison(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
