/** Every address of this site that a text may link to, from the pages and texts on disk. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { TOPIC_IDS } from '#domain/articles/topic-ids.ts';
import { urls } from '#domain/urls.ts';
import { readWorksheets } from '../content/worksheets.ts';

/** Addresses of the pages in `src/pages` that stand for themselves, and of regions, topics and worksheets. */
export function pageAddresses(root: string): string[] {
  const routes = readdirSync(join(root, 'src/pages'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.astro') && !name.includes('[') && !/^\d{3}\.astro$/.test(name))
    .map((name) => `/${name.replace(/(?:index)?\.astro$/, '')}`)
    .map((path) => (path.endsWith('/') ? path : `${path}/`));
  const regional = REGION_IDS.flatMap((id) => [urls.region(id), urls.payRegion(id)]);
  return [...routes, ...TOPIC_IDS.map(urls.topic), ...regional, ...readWorksheets(root).map(({ slug }) => urls.worksheet(slug))];
}
