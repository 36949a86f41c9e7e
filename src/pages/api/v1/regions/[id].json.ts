import type { APIRoute, GetStaticPaths } from 'astro';
import { regions } from '#domain/catalog.ts';
import { withSources } from '../../../../view/facts-api.ts';

export const getStaticPaths = (() => regions.map((region) => ({ params: { id: region.id }, props: { region } }))) satisfies GetStaticPaths;

/** `GET /api/v1/regions/<id>`: the facts of one region, which the Worker hands out (functions/regions/routes.ts). */
export const GET: APIRoute<{ region: (typeof regions)[number] }> = ({ props }) => Response.json(withSources(props.region));
