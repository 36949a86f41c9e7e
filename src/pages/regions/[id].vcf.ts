import type { APIRoute, GetStaticPaths } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { contactCard } from '#domain/contact/card.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { site } from '#domain/plan.ts';

export const getStaticPaths = (() => catalog.regions.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** The region's numbers as a contact. `build/integrations/headers-file.ts` gives the file its type. */
export const GET: APIRoute = ({ params }) => {
  const region = catalog.regionOf(params['id'] as RegionId);
  const uid = `${region.id}@${new URL(site.url).hostname}`;
  const closing = `Saved from ${site.name}, an independent guide. Your ID card and your bill come first.`;
  return new Response(contactCard(catalog, region, { uid, closing }), { headers: { 'Content-Type': 'text/vcard; charset=utf-8' } });
};
