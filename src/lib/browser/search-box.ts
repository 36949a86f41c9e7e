/** Answers while typing. Nothing of the search is loaded before a person goes for the box. */
import type * as SearchEngine from './search-engine.ts';

type Hit = SearchEngine.Hit;

const PANEL_HITS = 5;
const PAGE_HITS = 20;
const TYPING_PAUSE = 120;

let engine: Promise<typeof SearchEngine> | undefined;
const loadEngine = (): Promise<typeof SearchEngine> =>
  (engine ??= import('./search-engine.ts').then(async (module) => (await module.warmUp(), module)));

function hitItem(hit: Hit): HTMLLIElement {
  const item = document.createElement('li');
  const link = Object.assign(document.createElement('a'), { href: hit.url, textContent: hit.title });
  const passage = document.createElement('p');
  for (const { text, marked } of hit.passage) {
    passage.append(marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text);
  }
  item.append(link, passage);
  return item;
}

function setUp(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  const results = form.querySelector('[data-search-results]');
  const status = form.querySelector('[data-search-status]');
  if (!input || !results || !status) return;
  const panel = form.dataset['search'] === 'panel';
  const onSearchPage = form.action === location.origin + location.pathname;
  const all = document.querySelector<HTMLElement>('[data-search-all]');
  let run = 0;
  /** Set once a person asks to see every region, whatever they chose. */
  let everyRegion = false;

  const clear = (): void => {
    run += 1;
    results.replaceChildren();
    status.textContent = '';
    if (all) all.hidden = false;
  };

  /** One step from the chosen region's pages to all. */
  const widen = (): HTMLButtonElement => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Search every region' });
    button.addEventListener('click', () => {
      everyRegion = true;
      input.focus();
      void search();
    });
    return button;
  };

  const search = async (): Promise<void> => {
    const query = input.value.trim();
    if (!query) {
      clear();
      return;
    }
    const mine = ++run;
    try {
      const { find } = await loadEngine();
      const region = everyRegion ? null : (document.documentElement.dataset['region'] ?? null);
      const { hits, total } = await find(query, {
        region,
        limit: panel ? PANEL_HITS : PAGE_HITS,
      });
      if (mine !== run) return;
      const list = document.createElement('ol');
      list.className = 'search-list';
      list.append(...hits.map(hitItem));
      const count =
        total === 0
          ? 'No page has all of these words. Try fewer or other words, or call the number below.'
          : `${total} ${total === 1 ? 'page' : 'pages'} found`;
      results.replaceChildren(
        Object.assign(document.createElement('p'), { textContent: count }),
        ...(total ? [list] : []),
        ...(region ? [widen()] : []),
      );
      if (all) all.hidden = total > 0;
      announceLater(count);
    } catch {
      if (mine === run) results.replaceChildren('The search did not load. The list of all questions still works.');
    }
  };

  let typing: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  const announceLater = (text: string): void => {
    clearTimeout(announcing);
    announcing = setTimeout(() => {
      status.textContent = text;
    }, 800);
  };

  const warm = (): void => void loadEngine().catch(() => undefined);
  input.addEventListener('focus', warm, { once: true });
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void search(), TYPING_PAUSE);
    if (onSearchPage) history.replaceState(null, '', input.value ? `?q=${encodeURIComponent(input.value)}` : location.pathname);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !panel) return;
    clear();
    input.focus();
  });
  form.addEventListener('submit', (event) => {
    if (!onSearchPage) return;
    event.preventDefault();
    void search();
  });
  if (panel) {
    document.addEventListener('click', (event) => {
      if (!form.contains(event.target as Node)) clear();
    });
    form.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !form.contains(event.relatedTarget as Node)) clear();
    });
  }
  if (onSearchPage) {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    if (input.value) void search();
  }
}

export function searchWhileTyping(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) setUp(form);
}
