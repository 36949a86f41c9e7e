/** The results page: the answer or what may be it as plain links, and an address that can be shared. */
import { localeOfPath } from '#domain/locale.ts';
import { readSearchAddress, searchAddress, type SearchRequest } from '#domain/search/address.ts';
import type { SearchActions } from '#domain/search/action.ts';
import { searchFiles } from '#domain/search/files.ts';
import { part } from '#domain/search/parts.ts';
import { answerKey, resultParts, wordList, WORD_PAGES } from '#domain/search/results-page.ts';
import { showsOnlyHelp, type View } from '#domain/search/view.ts';
import { nodesOf } from './nodes.ts';
import { startSession } from './session.ts';

const MOST_PAGES = 20;

const NO_ACTIONS: SearchActions = { actions: {}, answers: {} };

/** Without them an answer still has its page. */
async function loadActions(path: string): Promise<SearchActions> {
  try {
    const response = await fetch(path);
    return response.ok ? ((await response.json()) as SearchActions) : NO_ACTIONS;
  } catch {
    return NO_ACTIONS;
  }
}

export function mount(form: HTMLFormElement, input: HTMLInputElement): void {
  const results = form.querySelector<HTMLElement>('[data-search-results]');
  const all = document.querySelector<HTMLElement>('[data-search-all]');
  const narrow = [...form.querySelectorAll<HTMLSelectElement>('[data-narrow] select')];
  if (!results) return;
  const locale = localeOfPath(location.pathname);
  let request: SearchRequest = readSearchAddress(new URLSearchParams(location.search));
  const { query: asked } = request;
  const actions = loadActions(searchFiles(locale).actions);

  /** Only where the operator counts searches that lead nowhere. */
  const feedback = form.dataset['feedback'] === undefined ? null : import('./feedback.ts');
  /** The query that was sent off, not one that is being typed. */
  let settled = asked;
  /** Nothing was drawn here yet. */
  let isFirst = true;
  /** It was sent off just now: whoever did goes on at what was found. */
  let goOn = false;

  /** What the server answered, until something better is known. */
  const fromServer = (): HTMLElement | null => results.querySelector<HTMLElement>('[data-edge-answer]');
  const inUse = (): boolean => results.matches(':hover, :focus-within');

  /** Where our own search has no page for a query that was sent off: every page that holds the words. */
  async function addPagesWithWords(view: View, place: Element | null): Promise<void> {
    const { found, request } = view;
    if (found.certainty !== 'none' || request.query !== settled || request.kind !== null || request.coverage !== null) return;
    const { pagesWithWords } = await import('./full-text.ts');
    const pages = (await pagesWithWords(request.query)).filter(({ url }) => !found.pages.some((page) => page.url === url));
    place?.replaceChildren(...nodesOf(wordList(view, pages)));
  }

  function draw(view: View): void {
    const server = fromServer();
    // Nothing changes under a finger, and nothing is drawn anew that says the same.
    const isKept =
      server !== null && ((isFirst && inUse()) || (view.request.query === asked && server.dataset['edgeAnswer'] === answerKey(view)));
    isFirst = false;
    if (!isKept) results?.replaceChildren(...nodesOf(resultParts(view)));
    void addPagesWithWords(view, results?.querySelector(`[${WORD_PAGES}]`) ?? null);
    if (all) all.hidden = true;
    if (goOn) results?.querySelector<HTMLElement>('.found')?.focus();
    goOn = false;
    if (results && feedback && !showsOnlyHelp(view)) void feedback.then(({ offerFeedback }) => offerFeedback(view, results, settled));
  }

  const session = startSession({
    form,
    most: MOST_PAGES,
    async show(view) {
      const { actions: byPage, answers } = await actions;
      if (view.request !== request) return;
      const actionOf = (url: string) => byPage[url];
      draw({ ...view, actionOf, answersOf: (key) => answers[key] ?? [] });
    },
    say(text) {
      if (!fromServer()) results.replaceChildren(...nodesOf([part('p', {}, text)]));
    },
    onSafety: () => undefined,
    onRefine(next) {
      isFirst = false;
      request = next;
      input.value = next.query;
      showNarrow();
      history.pushState(null, '', searchAddress(next, locale));
      goOn = true;
    },
  });

  function showNarrow(): void {
    for (const select of narrow) select.value = (select.name === 'kind' ? request.kind : request.coverage) ?? '';
  }

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

  /** What stands in the box and below it now. */
  const typed = (): SearchRequest => {
    const chosen = readSearchAddress({ get: (name) => narrow.find((select) => select.name === name)?.value ?? null });
    return { ...chosen, query: input.value.trim(), region: request.region };
  };

  function askTyped(): void {
    isFirst = false;
    ask(typed());
    history.replaceState(null, '', searchAddress(request, locale));
  }

  input.addEventListener('input', askTyped);
  for (const select of narrow) select.addEventListener('change', askTyped);
  form.addEventListener('submit', (event) => {
    // Another language has a search of its own.
    if (event.submitter?.hasAttribute('formaction')) return;
    event.preventDefault();
    settled = input.value.trim();
    goOn = true;
    ask({ ...typed(), asTyped: request.asTyped && request.query === settled });
    history.replaceState(null, '', searchAddress(request, locale));
  });
  addEventListener('popstate', () => {
    ask(readSearchAddress(new URLSearchParams(location.search)));
    input.value = request.query;
    showNarrow();
  });
  // What was typed or chosen while this was loading comes before what the address says.
  const { kind, coverage } = typed();
  if (input.value.trim() && (input.value.trim() !== request.query || kind !== request.kind || coverage !== request.coverage)) {
    askTyped();
  } else if (request.query) {
    input.value = request.query;
    showNarrow();
    ask(request);
  }
}
