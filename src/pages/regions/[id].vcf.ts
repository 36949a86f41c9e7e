import type { APIRoute, GetStaticPaths } from 'astro';
import { contactCard } from '#domain/contact/card.ts';
import { site } from '#domain/plan.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { languageOf } from '../../view/locale.ts';

export const getStaticPaths = (() => REGION_IDS.map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

/** The region's numbers as a contact. `build/integrations/headers-file.ts` gives the file its type. */
export const GET: APIRoute = ({ params, url }) => {
  const { words, catalog } = languageOf(url);
  const { regionPage } = words;
  const region = catalog.regionOf(params['id'] ?? '');
  const uid = `${region.id}@${new URL(site.url).hostname}`;
  return new Response(contactCard(catalog, region, { uid, closing: regionPage.cardNote }), {
    headers: { 'Content-Type': 'text/vcard; charset=utf-8' },
  });
};
