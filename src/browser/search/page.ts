/** The results page: pages with their passages and sections as plain links, and an address that can be shared. */
import { localeOfPath } from '#domain/locale.ts';
import { readSearchAddress, searchAddress, type SearchRequest } from '#domain/search/address.ts';
import { part } from '#domain/search/parts.ts';
import { pageList, partsAfter, partsBefore, showsOnlyHelp, wordList, type View } from '#domain/search/results.ts';
import { nodesOf } from './nodes.ts';
import { startSession } from './session.ts';

const MOST_PAGES = 20;

export function mount(form: HTMLFormElement, input: HTMLInputElement): void {
  const results = form.querySelector<HTMLElement>('[data-search-results]');
  const all = document.querySelector<HTMLElement>('[data-search-all]');
  if (!results) return;
  const locale = localeOfPath(location.pathname);
  let request: SearchRequest = readSearchAddress(new URLSearchParams(location.search));
  const { query: asked } = request;

  /** Only where the operator counts searches that lead nowhere. */
  const feedback = form.dataset['feedback'] === undefined ? null : import('./feedback.ts');
  /** The query that was sent off, not one that is being typed. */
  let settled = asked;

  /** Where our own search is not sure of a query that was sent off: every page that holds the words. */
  async function addPagesWithWords(view: View, place: HTMLElement): Promise<void> {
    const { found, request } = view;
    if (found.confident || request.query !== settled) return;
    const { pagesWithWords } = await import('./full-text.ts');
    const pages = (await pagesWithWords(request.query)).filter(({ url }) => !found.pages.some((page) => page.url === url));
    place.replaceChildren(...nodesOf(wordList(view, pages)));
  }

  const session = startSession({
    form,
    most: MOST_PAGES,
    show(view) {
      const words = document.createElement('div');
      results.replaceChildren(...nodesOf([...partsBefore(view), ...pageList(view)]), words, ...nodesOf(partsAfter(view)));
      void addPagesWithWords(view, words);
      if (all) all.hidden = view.found.pages.length > 0 || showsOnlyHelp(view);
      if (feedback && !showsOnlyHelp(view)) void feedback.then(({ offerFeedback }) => offerFeedback(view, results, settled));
    },
    say(text) {
      results.replaceChildren(...nodesOf([part('p', {}, text)]));
    },
    onSafety: () => undefined,
    onRefine(next) {
      request = next;
      history.pushState(null, '', searchAddress(next, locale));
      input.focus();
    },
  });

  function ask(next: SearchRequest): void {
    request = next;
    if (next.query) {
      session.ask(next);
      return;
    }
    session.stop();
    results?.replaceChildren();
    if (all) all.hidden = false;
  }

  function askTyped(): void {
    ask({ query: input.value.trim(), asTyped: false, region: request.region });
    history.replaceState(null, '', searchAddress(request, locale));
  }

  input.addEventListener('input', askTyped);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    settled = input.value.trim();
    ask({ ...request, query: input.value.trim() });
  });
  addEventListener('popstate', () => {
    ask(readSearchAddress(new URLSearchParams(location.search)));
    input.value = request.query;
  });
  // What was typed while this was loading comes before what the address says.
  if (input.value.trim() && input.value.trim() !== request.query) {
    askTyped();
  } else if (request.query) {
    input.value = request.query;
    ask(request);
  }
}
