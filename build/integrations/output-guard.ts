/**
 * Stops a build that would deploy without its Worker. Astro drops `main` from the generated configuration in
 * silence when it takes a site for a static one, and with it every function.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export function outputGuard(): AstroIntegration {
  return {
    name: 'output-guard',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const file = fileURLToPath(new URL('../server/wrangler.json', dir));
        const main = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { main?: string }).main : undefined;
        if (!main)
          throw new Error(`${file} names no "main": the Worker would not be deployed. build/integrations/keep-worker.ts prevents that.`);
      },
    },
  };
}
