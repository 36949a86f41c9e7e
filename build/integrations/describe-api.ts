/**
 * Writes the description of the API beside the pages (`npm run dev` makes it when asked), where the asset server finds it. The validators and the generator it is made with would be a
 * fifth of the Worker, and workerd compiles what it never runs, too.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openapiDocument } from '../../functions/api/openapi-document.ts';

export function describeApi(): AstroIntegration {
  return {
    name: 'describe-api',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/api/v1/openapi.json', (_, response) => {
          response.setHeader('Content-Type', 'application/json');
          response.end(JSON.stringify(openapiDocument()));
        });
      },
      'astro:build:done': ({ dir }) => {
        const folder = new URL('api/v1/', dir);
        mkdirSync(fileURLToPath(folder), { recursive: true });
        writeFileSync(new URL('openapi.json', folder), JSON.stringify(openapiDocument()));
      },
    },
  };
}
