import type { APIRoute, GetStaticPaths } from 'astro';
import * as catalog from '#domain/catalog.ts';
import { contactCard } from '#domain/contact/card.ts';
import { site } from '#domain/plan.ts';
import { languageOf } from '../../view/locale.ts';

export const getStaticPaths = (() => catalog.regions.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

/** The region's numbers as a contact. `build/integrations/headers-file.ts` gives the file its type. */
export const GET: APIRoute = ({ params, url }) => {
  const region = catalog.regionOf(params['id'] ?? '');
  const uid = `${region.id}@${new URL(site.url).hostname}`;
  const { regionPage } = languageOf(url).words;
  return new Response(contactCard(catalog, region, { uid, closing: regionPage.cardNote }), {
    headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
  });
};
