import { regionFromCookie } from '#domain/regions/ids.ts';
import { readSearchAddress } from '#domain/search/address.ts';
import { titleOf } from '#domain/search/results.ts';
import { answerKey, resultParts } from '#domain/search/results-page.ts';
import { showsOnlyHelp } from '#domain/search/view.ts';
import { localeOfPath } from '#domain/locale.ts';
import { readSafety } from '#domain/search/safety.ts';
import { fill } from '#domain/text/fill.ts';
import { urlsFor } from '#domain/urls.ts';
import { wordsFor } from '../../src/words/worker.ts';
import { attributeText } from '../http/attribute-text.ts';
import { builtPage } from '../http/built-page.ts';
import type { AppContext } from '../http/context.ts';
import { timed } from '../http/timing.ts';
import { renderParts } from './render-parts.ts';
import { searchAtEdge } from './search-at-edge.ts';

/** The built results page, filled in: for people whose browser runs no scripts, and for the others until the whole search answers. */
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
      for (const [name, value] of [
        ['kind', request.kind],
        ['coverage', request.coverage],
      ] as const) {
        if (value === null) continue;
        page
          .on('[data-narrow]', { element: (box) => void box.setAttribute('open', '') })
          .on(`[data-narrow] select[name=${name}] option[value=${value}]`, {
            element: (option) => void option.setAttribute('selected', ''),
          });
      }
      if (!view) return;
      const answer = `<div data-edge-answer="${attributeText(answerKey(view)).replaceAll('"', '&quot;')}">${renderParts(resultParts(view))}</div>`;
      page
        .on('[data-search-results]', { element: (place) => void place.setInnerContent(answer, { html: true }) })
        .on('[data-search-all]', { element: (list) => void list.setAttribute('hidden', '') });
      // The tab says what came of it, and not what was asked.
      if (!showsOnlyHelp(view)) {
        const { site } = wordsFor(locale);
        page.on('title', { element: (title) => void title.setInnerContent(fill(site.pageTitle, { title: titleOf(view) })) });
      }
    },
  });
}
