import { describe, expect, it } from 'vitest';
import { data, search } from '../support/search.ts';
import { quickSearch } from '../support/quick-search.ts';
import { readSafety } from '#domain/search/safety.ts';

const PAGES: Readonly<Record<string, readonly string[]>> = {
  'mental-health': ['suicide', 'suicidal thoughts', 'self harm', 'depression', 'find a therapist', 'panic attack', 'suicidio', 'depresión'],
  'substance-use': ['overdose', 'addiction', 'drug rehab', 'fentanyl', 'alcoholism', 'sobredosis', 'adicción'],
  'safe-at-home': ['domestic violence', 'my husband hits me', 'abusive relationship', 'stalking', 'violencia doméstica'],
  'after-harm': ['rape', 'i was raped', 'sexual assault', 'me violaron'],
  'poison-or-wrong-medicine': ['poison', 'poison control', 'took the wrong medicine', 'veneno'],
  'reproductive-care': ['abortion', 'is abortion covered', 'miscarriage', 'birth control pills', 'plan b', 'aborto', 'anticonceptivos'],
  'food-and-body': ['eating disorder', 'anorexia', 'bulimia'],
  grief: ['grief', 'grief support', 'bereavement support'],
  'protect-someone': ['child abuse', 'elder abuse', 'adult protective services', 'maltrato infantil'],
  veterans: ['veterans crisis line', 'veteran'],
  'new-parent-support': ['postpartum depression', 'baby blues', 'depresión posparto'],
  'youth-support': ['trevor project', 'lgbtq', '988 press 3'],
  'after-a-disaster': ['wildfire', 'hurricane', 'huracán'],
  'keep-care-private': ['ask for confidential communications', 'keep my visits private', 'stop letters about my visits'],
};

describe('words of danger, grief and privacy', () => {
  it.each(Object.entries(PAGES))('words of danger, grief and privacy lead to their page, with scripts: %s', (slug, queries) => {
    const url = `/help/getting-help/${slug}/`;
    expect(queries.filter((query) => search(query).hits[0]?.document.url !== url)).toEqual([]);
  });

  it.each(Object.entries(PAGES))('words of danger, grief and privacy lead to their page, without scripts: %s', (slug, queries) => {
    const url = `/help/getting-help/${slug}/`;
    const first = (query: string) => quickSearch(query, null, false, readSafety(query)).pages[0]?.url;
    expect(queries.filter((query) => first(query) !== url)).toEqual([]);
  });

  it('words of danger, grief and privacy lead to pages that are marked as sensitive', () => {
    const marked = data.documents.filter(({ sensitive }) => sensitive).map(({ url }) => url);
    expect(marked).toEqual(expect.arrayContaining(Object.keys(PAGES).map((slug) => `/help/getting-help/${slug}/`)));
  });
});
