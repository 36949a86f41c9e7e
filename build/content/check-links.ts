/** Links within the site: they lead somewhere, and their words say where. */
import type { Link } from './article-text.ts';
import type { Problem } from './article.ts';

/** Words that say nothing when a screen reader lists the links of a page. */
const VAGUE =
  /^(?:(?:click|tap|look|see|go) )?(?:here|there|this|that|it|link|page|more|details|info|information|form|website|site|this (?:link|page|site|form|article)|(?:read|learn|see|find out|view|show) (?:more|this|details)|more (?:info|information|details)|continue|next|start|open|download|see)[.!]?$/i;

export function vagueLinks(links: readonly Link[]): Problem[] {
  return links
    .filter(({ text }) => VAGUE.test(text.trim()) || text.trim().length < 2)
    .map(({ line, text }) => ({ line, message: `The link "${text}" does not say where it leads. Name the page or the action.` }));
}

/** An address without its query and its place on the page. */
export const pathOf = (href: string): string => href.replace(/[?#].*$/, '');

/** `known`: every address of the site, and for pages with headings, `address#heading`. */
export function deadLinks(links: readonly Link[], known: ReadonlySet<string>, hasHeadings: ReadonlySet<string>): Problem[] {
  return links.flatMap(({ line, href }) => {
    if (href === null || href.startsWith('#')) return [];
    const path = pathOf(href);
    const anchor = href.split('#')[1];
    const report = (message: string) => [{ line, message: `${href} ${message}` }];
    if (!path.startsWith('/')) return report('is not an address of this site. Start with /, or ask for a link by key.');
    if (!known.has(path)) return report(known.has(`${path}/`) ? 'misses its slash at the end.' : 'leads to no page.');
    if (anchor && hasHeadings.has(path) && !known.has(`${path}#${anchor}`)) return report('leads to no heading of that page.');
    return [];
  });
}
