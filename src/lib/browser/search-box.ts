/** Answers while typing. Nothing of the search is loaded before a person goes for the box. */
import type * as SearchAnswers from './search-answers.ts';

const PANEL_HITS = 5;
const PAGE_HITS = 20;
const TYPING_PAUSE = 120;

/** Loads what the first answer needs; after a failure the next call tries again. */
async function loadSearch(): Promise<typeof SearchAnswers> {
  const module = await import('./search-answers.ts');
  await module.warmUp();
  return module;
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
      const { answersFor } = await loadSearch();
      const region = everyRegion ? null : (document.documentElement.dataset['region'] ?? null);
      const { nodes, count, found } = await answersFor(query, { region, most: panel ? PANEL_HITS : PAGE_HITS, withPassages: !panel });
      if (mine !== run) return;
      results.replaceChildren(...nodes, ...(region ? [widen()] : []));
      if (all) all.hidden = found > 0;
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

  const warm = (): void => void loadSearch().catch(() => undefined);
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
