/** One search box at work: from what is typed to what is shown, the same for the panel and the results page. */
import { isRegionId, type RegionId } from '#domain/regions/ids.ts';
import { filterOf, readSearchAddress, type SearchRequest } from '#domain/search/address.ts';
import type { InstantAnswers } from '#domain/search/instant-answer.ts';
import { REFINE, spokenSummary, type View } from '#domain/search/results.ts';
import { readSafety, type Safety } from '#domain/search/safety.ts';
import { createClient } from './client.ts';

const INSTANT = '/instant-answers.json';
/** A pause in typing after which a screen reader is told the count. */
const ANNOUNCE_AFTER = 800;
/** Nobody needs to read that it loads when it is about to be there. */
const LOADING_AFTER = 300;
const NOT_LOADED = 'The search did not load. Press Search, or call the number on your ID card.';

export interface Session {
  ask: (request: SearchRequest) => void;
  /** Forgets the last request: nothing more is shown for it. */
  stop: () => void;
}

export interface Stage {
  form: HTMLFormElement;
  /** How many pages at most. */
  most: number;
  show: (view: View) => void;
  /** Instead of pages: that they load, or that they cannot. */
  say: (text: string) => void;
  /** Whether 911, 988 or "no medical advice" stands above everything now. */
  onSafety: (shown: boolean) => void;
  /** Another request was made of the last one, by a link in what is shown. */
  onRefine: (request: SearchRequest) => void;
}

/** The style of what is shown, which no page needs before. */
function loadStyle(form: HTMLFormElement): Promise<void> {
  const href = form.dataset['style'];
  if (!href) return Promise.resolve();
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

async function loadInstant(): Promise<InstantAnswers | null> {
  try {
    const response = await fetch(INSTANT);
    return response.ok ? ((await response.json()) as InstantAnswers) : null;
  } catch {
    return null;
  }
}

function chosenRegion(): RegionId | null {
  const region = document.documentElement.dataset['region'];
  return isRegionId(region) ? region : null;
}

export function startSession({ form, most, show, say, onSafety, onRefine }: Stage): Session {
  const status = form.querySelector('[data-search-status]');
  const panel = form.querySelector('[data-search-panel]');
  const isBusy = (busy: boolean): void => panel?.setAttribute('aria-busy', String(busy));
  const cards = [...form.querySelectorAll<HTMLElement>('[data-safety]')];
  let last: SearchRequest | null = null;
  let answered = false;
  let run = 0;

  /** Someone is about to take one of the answers. */
  const inUse = (): boolean => form.querySelector('[aria-activedescendant], a:focus, a:hover, [data-search-results] :focus') !== null;

  /** Shows the same again with what is known now, while nobody is about to take an answer. */
  function refresh(): void {
    if (!last || !answered || inUse()) return;
    run += 1;
    void answer(last, readSafety(last.query), run, { unlessInUse: true });
  }

  const client = createClient(refresh);
  const style = loadStyle(form);
  let instant = loadInstant();

  let announcing: ReturnType<typeof setTimeout> | undefined;
  /** What was said before no longer holds. */
  function hush(): void {
    clearTimeout(announcing);
    if (status) status.textContent = '';
  }
  function announce(text: string): void {
    announcing = setTimeout(() => {
      if (status) status.textContent = text;
    }, ANNOUNCE_AFTER);
  }

  function showSafety(kind: Safety | null): void {
    for (const card of cards) card.hidden = card.dataset['safety'] !== kind;
    onSafety(kind !== null);
  }

  async function answer(request: SearchRequest, safety: Safety | null, mine: number, { unlessInUse = false } = {}): Promise<void> {
    const loading = setTimeout(() => {
      if (mine === run) say('One moment. The answers are loading.');
    }, LOADING_AFTER);
    try {
      const chosen = chosenRegion();
      const { query, asTyped } = request;
      const asked = client.ask({ query, asTyped, region: filterOf(request, chosen), most });
      const [found, facts] = await Promise.all([asked, instant, style]);
      if (!found || mine !== run) return;
      if (unlessInUse && inUse()) {
        isBusy(false);
        return;
      }
      if (!facts) instant = loadInstant();
      answered = true;
      const view: View = { request, chosen, found, safety, instant: facts };
      show(view);
      isBusy(false);
      document.dispatchEvent(new Event('hours-shown'));
      announce(spokenSummary(view));
    } catch {
      if (mine !== run) return;
      say(NOT_LOADED);
      announce(NOT_LOADED);
      isBusy(false);
    } finally {
      clearTimeout(loading);
    }
  }

  function ask(request: SearchRequest): void {
    last = request;
    run += 1;
    hush();
    isBusy(true);
    const safety = readSafety(request.query);
    showSafety(safety);
    void answer(request, safety, run);
  }

  function stop(): void {
    last = null;
    run += 1;
    showSafety(null);
    hush();
    isBusy(false);
  }

  // Such a link works as one; here it asks in place.
  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(`a[${REFINE}]`) : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const next = readSearchAddress(new URL(link.href).searchParams);
    onRefine(next);
    ask(next);
  });
  // Choosing a region changes what is shown.
  new MutationObserver(refresh).observe(document.documentElement, { attributeFilter: ['data-region'] });
  return { ask, stop };
}
