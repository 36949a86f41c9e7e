import type { APIRoute } from 'astro';
import { regions, shared, sources } from '#domain/catalog.ts';

/** `GET /api/v1/regions`: every fact of every region. */
export const GET: APIRoute = () => Response.json({ regions, shared: shared.facts, sources });
