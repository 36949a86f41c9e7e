/** Where to report a weakness (RFC 9116). It expires with the review of the site, so that nobody trusts an old one. */
import type { APIRoute } from 'astro';
import { urls } from '#domain/urls.ts';
import { site } from '#domain/plan.ts';

const LINES = [
  `Contact: ${site.securityContact ?? `${site.url}${urls.message()}`}`,
  `Expires: ${site.nextReview}T00:00:00.000Z`,
  'Preferred-Languages: en',
  `Canonical: ${site.url}/.well-known/security.txt`,
];

export const GET: APIRoute = () => new Response(`${LINES.join('\n')}\n`);
