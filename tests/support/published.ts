/** What `data/` tells people to use, and what it only remembers. */
import type { readData } from '../../build/data/read-data.ts';
import { allGroups, isKnown } from '#domain/facts/look-up.ts';
import type { Fact } from '#domain/facts/schema.ts';
import { factText } from '#domain/facts/text.ts';
import { languageIn } from '../../src/words/index.ts';

type Data = ReturnType<typeof readData>;

export interface Entry {
  /** `georgia/premium-mail`, `shared/tty` or `providers/kp-payonline`. */
  where: string;
  value: string;
}

interface PlacedFact {
  where: string;
  fact: Fact;
}

export const allFacts = (data: Data): PlacedFact[] =>
  allGroups(data).flatMap(({ region, key, group }) => group.facts.map((fact) => ({ where: `${region ?? 'shared'}/${key}`, fact })));

const currentProviders = ({ providers }: Data): Entry[] =>
  providers.providers.filter(({ status }) => status === 'current').map(({ id, url }) => ({ where: `providers/${id}`, value: url }));

/** Every value that a page or the API gives out, with its hours and notes as words. */
export function published(data: Data): Entry[] {
  const facts = allFacts(data).flatMap(({ where, fact }): Entry[] => {
    if (!isKnown(fact)) return [{ where, value: fact.reason }];
    const value = typeof fact.value === 'string' ? fact.value : factText(fact, languageIn('en'));
    return [{ where, value }, ...(fact.note ? [{ where, value: fact.note }] : [])];
  });
  return [...facts, ...currentProviders(data)];
}

/** Values that are kept so that people who look for them learn what replaced them. */
export function remembered(data: Data): Entry[] {
  const superseded = allFacts(data).flatMap(({ where, fact }) => (fact.superseded ?? []).map(({ value }) => ({ where, value })));
  const past = data.providers.providers.filter(({ status }) => status !== 'current');
  return [...superseded, ...past.map(({ id, url }) => ({ where: `providers/${id}`, value: url }))];
}

export function publishedPhones(data: Data): Entry[] {
  return allFacts(data).flatMap(({ where, fact }) => (fact.kind === 'phone' || fact.kind === 'fax' ? [{ where, value: fact.value }] : []));
}

export function publishedUrls(data: Data): Entry[] {
  const links = allFacts(data).flatMap(({ where, fact }) => (fact.kind === 'url' ? [{ where, value: fact.value }] : []));
  return [...links, ...currentProviders(data), { where: 'plan/quickExit', value: data.site.quickExit }];
}
