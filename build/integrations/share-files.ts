/** Draws the pictures and icons of the site: into the finished build, and for `npm run dev` when a browser asks. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PICTURES } from '../share/pictures.ts';

export function shareFiles(): AstroIntegration {
  return {
    name: 'share-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const draw = PICTURES.get(request.url ?? '');
          if (!draw) next();
          else draw().then((picture) => response.end(picture), next);
        });
      },
      'astro:build:done': async ({ dir }) => {
        for (const [path, draw] of PICTURES) {
          const file = join(fileURLToPath(dir), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, await draw());
        }
      },
    },
  };
}
