import { regionFromCookie } from '#domain/regions/ids.ts';
import { readSearchAddress } from '#domain/search/address.ts';
import { pageList, partsAfter, partsBefore, showsOnlyHelp } from '#domain/search/results.ts';
import { localeOfPath } from '#domain/locale.ts';
import { readSafety } from '#domain/search/safety.ts';
import { urlsFor } from '#domain/urls.ts';
import { attributeText } from '../http/attribute-text.ts';
import { builtPage } from '../http/built-page.ts';
import type { AppContext } from '../http/context.ts';
import { timed } from '../http/timing.ts';
import { renderParts } from './render-parts.ts';
import { searchAtEdge } from './search-at-edge.ts';

/** The built results page, filled in for people whose browser runs no scripts. Without results it lists every question. */
export async function searchPage(c: AppContext): Promise<Response> {
  const { deps } = c.var;
  const url = new URL(c.req.url);
  const locale = localeOfPath(url.pathname);
  const request = readSearchAddress(url.searchParams);
  const chosen = regionFromCookie(c.req.header('Cookie'));
  const safety = readSafety(request.query);
  const asked = { locale, request, chosen, safety };
  const view = request.query ? await timed(c, 'search', () => searchAtEdge(deps, asked)).catch(() => null) : null;

  return builtPage(c, urlsFor(locale).search(), {
    // What people ask belongs in no search engine.
    headers: request.query ? { 'X-Robots-Tag': 'noindex' } : { 'Cache-Control': 'no-cache' },
    fill(page) {
      if (deps.searchGaps) page.on('[data-search]', { element: (form) => void form.setAttribute('data-feedback', '') });
      if (!request.query) return;
      page
        .on('[data-search] input[name=q]', { element: (input) => void input.setAttribute('value', attributeText(request.query)) })
        .on(`[data-safety=${safety ?? 'none'}]`, { element: (card) => void card.removeAttribute('hidden') });
      if (!view) return;
      const results = renderParts([...partsBefore(view), ...pageList(view), ...partsAfter(view)]);
      // For browsers that run no scripts. The others find more, and answers must not change under a finger.
      const answer = `<div data-edge-answer>${results}</div>`;
      page.on('[data-search-results]', { element: (place) => void place.setInnerContent(answer, { html: true }) });
      if (view.found.pages.length > 0 || showsOnlyHelp(view))
        page.on('[data-search-all]', { element: (list) => void list.setAttribute('hidden', '') });
    },
  });
}
