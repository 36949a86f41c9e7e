import type { APIRoute } from 'astro';
import { site } from '#domain/plan.ts';

const LINES = ['User-agent: *', 'Allow: /', 'Disallow: /api/', 'Disallow: /go/', `Sitemap: ${site.url}/sitemap-index.xml`];

export const GET: APIRoute = () => new Response(`${LINES.join('\n')}\n`);
