/** Stops a build that would leave an address of a page with nothing behind it. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { addressProblems, unpublished } from '../data/address-problems.ts';
import { DataError } from '../data/read-json.ts';
import { readData } from '../data/read-data.ts';

/** Addresses of the pages in a folder of the finished site. Those that only the Worker fills in are pages, too. */
export const builtPages = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('/index.html'))
    .map((name) => name.slice(0, -'index.html'.length));

export function addressGuard(): AstroIntegration {
  return {
    name: 'address-guard',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const { addresses, redirects } = readData(process.cwd());
        const built = builtPages(fileURLToPath(dir));
        const problems = addressProblems({ built, published: addresses, redirects });
        if (problems.length > 0) throw new DataError(problems);
        const { length } = unpublished({ built, published: addresses });
        if (length > 0) logger.info(`${String(length)} new address${length === 1 ? '' : 'es'}. Once published: npm run addresses.`);
      },
    },
  };
}
