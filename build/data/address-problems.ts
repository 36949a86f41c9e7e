/** No address that was ever published leads nowhere. */
import type { Redirects } from '#domain/redirects-schema.ts';

export interface Addresses {
  /** Addresses of the pages that the build wrote. */
  built: readonly string[];
  /** `data/addresses.json` */
  published: readonly string[];
  /** `data/redirects.json` */
  redirects: Redirects;
}

/** What to write where, one line for each thing that is not right. */
export function addressProblems({ built, published, redirects }: Addresses): string[] {
  const pages = new Set(built);
  const lost = published.filter((address) => !pages.has(address) && !Object.hasOwn(redirects, address));
  const entries = Object.entries(redirects);
  return [
    ...lost.map(
      (address) =>
        `data/redirects.json: ${address} was published and is no page any more. Say where its content is now: "${address}": "/…/". ` +
        'Where it is nowhere, name the page that helps most.',
    ),
    ...entries
      .filter(([from]) => pages.has(from))
      .map(([from]) => `data/redirects.json → ${from}: is a page again. Remove the line, or the page.`),
    ...entries
      .filter(([, to]) => !pages.has(to.replace(/#.*/, '')))
      .map(([from, to]) => `data/redirects.json → ${from}: ${to} is no page. Name the page that people are to see.`),
  ];
}

/** Pages that nobody promised to keep yet. */
export const unpublished = ({ built, published }: Pick<Addresses, 'built' | 'published'>): string[] =>
  built.filter((address) => !published.includes(address)).sort();
