/** One search box at work: from what is typed to what is shown, the same for the panel and the results page. */
import { isRegionId, type RegionId } from '#domain/regions/ids.ts';
import { REGION_FORM } from '#domain/search/fact-card.ts';
import { searchFiles } from '#domain/search/files.ts';
import { filterOf, readSearchAddress, type SearchRequest } from '#domain/search/address.ts';
import { localeOfPath } from '#domain/locale.ts';
import { spokenSummary } from '#domain/search/results.ts';
import { REFINE, showsOnlyHelp, type ResultsTexts, type View } from '#domain/search/view.ts';
import { isCheckable } from '#domain/search/verdict.ts';
import { readSafety, type Safety } from '#domain/search/safety.ts';
import { HOURS_SHOWN } from '../hours-shown.ts';
import { readWords } from '../words.ts';
import type * as Checks from './checks.ts';
import { createClient } from './client.ts';

/** A pause in typing after which a screen reader is told the count. */
const ANNOUNCE_AFTER = 800;
/** Nobody needs to read that it loads when it is about to be there. */
const LOADING_AFTER = 300;

export interface Session {
  ask: (request: SearchRequest) => void;
  /** Forgets the last request: nothing more is shown for it. */
  stop: () => void;
}

export interface Stage {
  form: HTMLFormElement;
  /** How many pages at most. */
  most: number;
  show: (view: View) => void | Promise<void>;
  /** Instead of pages: that they load, or that they cannot. */
  say: (text: string) => void;
  /** Whether 911, 988 or "no medical advice" stands above everything now. */
  onSafety: (shown: boolean) => void;
  /** Another request was made of the last one, by a link in what is shown. */
  onRefine: (request: SearchRequest) => void;
}

/** The style of what is shown, which no page needs before. */
function loadStyle(href: string | undefined): Promise<void> {
  if (!href) return Promise.resolve();
  return new Promise((resolve) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}

async function loadTexts(path: string): Promise<ResultsTexts> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return (await response.json()) as ResultsTexts;
}

/** The form that remembers the region asked for among the answers. The results page has its own. */
function addRegionForm(form: HTMLFormElement): void {
  if (document.getElementById(REGION_FORM)) return;
  const asking = Object.assign(document.createElement('form'), { id: REGION_FORM, method: 'post', action: '/region', hidden: true });
  asking.dataset['regionForm'] = '';
  // Whoever has chosen goes on in what follows it.
  form.before(asking);
}

function chosenRegion(): RegionId | null {
  const region = document.documentElement.dataset['region'];
  return isRegionId(region) ? region : null;
}

export function startSession({ form, most, show, say, onSafety, onRefine }: Stage): Session {
  const locale = localeOfPath(location.pathname);
  const searchBox = readWords(form, 'searchBox');
  const status = form.querySelector('[data-search-status]');
  const panel = form.querySelector('[data-search-panel]');
  const isBusy = (busy: boolean): void => panel?.setAttribute('aria-busy', String(busy));
  const cards = [...form.querySelectorAll<HTMLElement>('[data-safety]')];
  let last: { request: SearchRequest; safety: Safety | null } | null = null;
  let answered = false;
  let run = 0;

  /** Someone is about to take one of the answers. */
  const inUse = (): boolean => form.querySelector('[aria-activedescendant], a:focus, a:hover, [data-search-results] :focus') !== null;

  /** Shows the same again with what is known now, while nobody is about to take an answer. */
  function refresh(): void {
    if (!last || !answered || inUse()) return;
    run += 1;
    void answer(last, run, { unlessInUse: true });
  }

  addRegionForm(form);
  const client = createClient(() => {
    refresh();
    void getChecks()
      .then(({ loadChecks }) => loadChecks())
      .catch(() => undefined);
  });
  const style = loadStyle(form.dataset['style']);
  let checks: Promise<typeof Checks> | undefined;
  const getChecks = () =>
    (checks ??= getTexts()
      .then(({ checkStyle }) => loadStyle(checkStyle))
      .then(() => import('./checks.ts')));
  let texts: Promise<ResultsTexts> | undefined;
  /** After a failure, the next question tries again. */
  const getTexts = (): Promise<ResultsTexts> =>
    (texts ??= loadTexts(searchFiles(locale).texts).catch((error: unknown) => {
      texts = undefined;
      throw error;
    }));
  // A question is about to come.
  void getTexts().catch(() => undefined);

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

  async function answer({ request, safety }: NonNullable<typeof last>, mine: number, { unlessInUse = false } = {}): Promise<void> {
    const loading = setTimeout(() => {
      if (mine === run) say(searchBox.loading);
    }, LOADING_AFTER);
    try {
      const chosen = chosenRegion();
      const { query, asTyped, kind, coverage } = request;
      const asked = client.ask({ query, asTyped, safety, kind, coverage, region: filterOf(request, chosen), most });
      const isChecked = isCheckable(query) && !showsOnlyHelp({ safety, request });
      const check = isChecked
        ? getChecks()
            .then(({ checksOf }) => checksOf(query))
            .catch(() => null)
        : null;
      const [found, shown, checked] = await Promise.all([asked, getTexts(), check, style]);
      if (!found || mine !== run) return;
      if (unlessInUse && inUse()) {
        isBusy(false);
        return;
      }
      answered = true;
      const view: View = { ...shown, locale, request, chosen, found, safety, checked };
      await show(view);
      if (mine !== run) return;
      isBusy(false);
      document.dispatchEvent(new Event(HOURS_SHOWN));
      announce(spokenSummary(view));
    } catch {
      if (mine !== run) return;
      say(searchBox.notLoaded);
      announce(searchBox.notLoaded);
      isBusy(false);
    } finally {
      clearTimeout(loading);
    }
  }

  function ask(request: SearchRequest): void {
    const safety = readSafety(request.query);
    last = { request, safety };
    run += 1;
    hush();
    isBusy(true);
    showSafety(safety);
    void answer(last, run);
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
