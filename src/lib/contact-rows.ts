/** Who to call about a topic, region by region: the rows of the block that ends every page. */
import type { RenderableTreeNode } from '@markdoc/markdoc';
import * as catalog from '#domain/catalog.ts';
import { routeContact, type Channel } from '#domain/contact-routing.ts';
import type { Region } from '#domain/facts.ts';
import { blockTags, toHtml } from './fact-tags.ts';

const source = { routing: catalog.routing, shared: catalog.shared, regions: catalog.regionById };

/** The facts behind a channel, as blocks. */
function channelTags(region: Region, channel: Channel): RenderableTreeNode[] {
  const facts = catalog.factGroup(channel.key, region.id)?.facts ?? [];
  return facts.filter((fact) => fact.kind === 'phone' && fact.value === channel.value).flatMap(blockTags);
}

export interface ContactRow {
  region: Region;
  label: string;
  html: string;
}

/** The first line to call for each region. */
export function contactRows(topic: string): ContactRow[] {
  return catalog.regions.map((region) => {
    const first = routeContact(source, { region: region.id, topic }).find(({ kind }) => kind === 'phone');
    if (!first) throw new Error(`data/routing.json: topic "${topic}" leads to no phone for ${region.id}.`);
    const label = catalog.factGroup(first.key, region.id)?.title ?? first.label;
    return { region, label, html: toHtml(channelTags(region, first)) };
  });
}
