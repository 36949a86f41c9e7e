import { shared } from '#domain/catalog.ts';

/** 911, 988 or 711 by its fact key. Throws when the fact is not a short number. */
export function shortNumber(key: string): string {
  const fact = shared.facts[key]?.facts[0];
  if (fact?.kind !== 'short-number') throw new Error(`data/shared.json: "${key}" must be a short number.`);
  return fact.value;
}
