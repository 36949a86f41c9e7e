import type { APIRoute } from 'astro';
import { regions, shared } from '#domain/catalog.ts';
import { publishers, sources } from '#domain/facts/catalog-sources.ts';
import { judged } from '../../../view/facts-api.ts';

/** `GET /api/v1/regions`: every fact of every region. */
export const GET: APIRoute = () =>
  Response.json({
    regions: regions.map((region) => ({ ...region, facts: judged(region.facts) })),
    shared: judged(shared.facts),
    sources,
    publishers,
  });
