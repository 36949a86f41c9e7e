import type { APIRoute } from 'astro';
import { SITE_URL } from '../site.ts';

const LINES = ['User-agent: *', 'Allow: /', 'Disallow: /api/', 'Disallow: /go/', `Sitemap: ${SITE_URL}/sitemap-index.xml`];

export const GET: APIRoute = () => new Response(`${LINES.join('\n')}\n`);
