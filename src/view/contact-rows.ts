/** Who to call about a topic, region by region: the rows of the block that ends every page. */
import * as catalog from '#domain/catalog.ts';
import { routeContact } from '#domain/contact/route.ts';
import type { Locale } from '#domain/locale.ts';
import type { Region } from '#domain/facts/schema.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { blockTags, toHtml } from './fact-tags.ts';

export interface ContactRow {
  region: Region;
  label: string;
  html: string;
}

/** By topic and language. Facts do not change during a build, and the same few topics end every page. */
const known = new Map<string, ContactRow[]>();

/** The first line to call, for every region or for one. */
export function contactRows(topic: string, locale: Locale, only?: RegionId): ContactRow[] {
  const key = `${topic} ${locale}`;
  let rows = known.get(key);
  if (!rows) known.set(key, (rows = makeRows(topic, locale)));
  return rows.filter(({ region }) => only === undefined || region.id === only);
}

function makeRows(topic: string, locale: Locale): ContactRow[] {
  return catalog.regions.map((region) => {
    const first = routeContact(catalog, { region: region.id, topic }).find(({ kind }) => kind === 'phone');
    const group = first && catalog.groupOf(first.key, region.id);
    if (!group) throw new Error(`data/routing.json: topic "${topic}" leads to no phone for ${region.id}.`);
    const phones = catalog.factsOf(first.key, 'phone', region.id);
    return { region, label: group.title, html: toHtml(phones.flatMap((fact) => blockTags(fact, locale))) };
  });
}
