/** The forms of a page that is filled in for a question lead back to that question. */
import { englishPath, isLocale, pathIn } from '#domain/locale.ts';
import { localPath } from '#domain/urls.ts';
import { attributeText } from './attribute-text.ts';

/** Each form that remembers a choice, and the part of an address that would win over it. */
const CHOICES = { '/region': 'region', '/coverage': 'coverage' } as const;

/** The page with its question, without what is about to be chosen; null when it is no plain path of this site. */
function pathBack(address: URL, chosen: string): string | null {
  const query = new URLSearchParams(address.search);
  query.delete(chosen);
  return localPath(`${address.pathname}${query.size > 0 ? `?${query.toString()}` : ''}`);
}

/** The link to the other language leads to the page that was asked, not to the built one that was filled in. */
export function sameInLanguages(rewriter: HTMLRewriter, asked: string): void {
  const { pathname, search } = new URL(asked);
  const path = localPath(`${englishPath(pathname)}${search}`);
  if (path === null) return;
  rewriter.on('.language', {
    element(link) {
      const language = link.getAttribute('hreflang');
      if (isLocale(language)) link.setAttribute('href', attributeText(pathIn(language, path)));
    },
  });
}

/** Without scripts, a choice in such a page comes back to what was asked. `asked`: the address of the request. */
export function comeBackTo(rewriter: HTMLRewriter, asked: string): void {
  const address = new URL(asked);
  if (!address.search) return;
  for (const [action, chosen] of Object.entries(CHOICES)) {
    const back = pathBack(address, chosen);
    if (back !== null)
      rewriter.on(`form[action="${action}"] input[name=next]`, {
        element: (input) => void input.setAttribute('value', attributeText(back)),
      });
  }
}
