import type { APIRoute } from 'astro';
import { rules } from '#domain/facts/catalog-rules.ts';

/** `GET /api/v1/rules`: every rule of law, by id, with the official texts. */
export const GET: APIRoute = () => Response.json({ rules });
