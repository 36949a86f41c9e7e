/**
 * The box with a panel below it, as the combobox pattern of the ARIA Authoring Practices has it: focus stays in the
 * box, arrows move through the answers, and each answer is a real link. What is no answer (a number to call, "search
 * instead for") stands outside the list and is reached with Tab.
 */
import { requestFor, type SearchRequest } from '#domain/search/address.ts';
import { part, type Part } from '#domain/search/parts.ts';
import { pieceParts } from '#domain/search/page-cards.ts';
import { partsAfter, partsBefore, titleOf } from '#domain/search/results.ts';
import { showsOnlyHelp, type FoundPage, type View } from '#domain/search/view.ts';
import { nodesOf } from './nodes.ts';
import { startSession } from './session.ts';

const MOST_PAGES = 5;
/** Sections are offered for the best pages only. */
const MOST_SECTIONS = 2;

function option(href: string, kind: string, title: string, text: readonly Part[]): Part {
  const attributes = { role: 'option', href, tabindex: '-1', class: kind, 'aria-selected': 'false' };
  return part('a', attributes, part('strong', {}, title), ' ', part('span', {}, ...text));
}

function optionsOf({ url, title, summary, passage }: FoundPage, index: number): Part[] {
  const withSection = passage?.section && index < MOST_SECTIONS ? passage.section : null;
  const text = passage && !passage.section ? pieceParts(passage.pieces) : [summary];
  const page = option(url, 'page', title, text);
  return withSection && passage
    ? [page, option(`${url}#${withSection.id}`, 'section', withSection.title, pieceParts(passage.pieces))]
    : [page];
}

export function mount(form: HTMLFormElement, input: HTMLInputElement): void {
  const panel = form.querySelector<HTMLElement>('[data-search-panel]');
  const results = form.querySelector<HTMLElement>('[data-search-results]');
  if (!panel || !results) return;
  const listId = input.getAttribute('aria-controls') ?? '';
  let options: HTMLAnchorElement[] = [];
  let active = -1;
  let request: SearchRequest = requestFor('');

  const isOpen = (): boolean => !panel.hidden;

  function activate(index: number): void {
    options[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const chosen = options[index];
    if (!chosen) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    chosen.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', chosen.id);
    chosen.scrollIntoView({ block: 'nearest' });
  }

  function open(): void {
    panel?.removeAttribute('hidden');
    input.setAttribute('aria-expanded', String(options.length > 0));
  }

  function close(): void {
    activate(-1);
    if (panel) panel.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    session.stop();
  }

  function show(view: View): void {
    activate(-1);
    const isHelp = showsOnlyHelp(view);
    const pages = isHelp ? [] : view.found.pages.flatMap(optionsOf);
    const nothing = view.found.certainty === 'none' && !isHelp && !view.checked?.findings.length;
    const list =
      pages.length > 0 ? [part('div', { role: 'listbox', id: listId, 'aria-label': view.words.searchResults.answers }, ...pages)] : [];
    results?.replaceChildren(
      ...nodesOf([...partsBefore(view), ...(nothing ? [part('p', {}, titleOf(view))] : []), ...list, ...partsAfter(view)]),
    );
    options = [...form.querySelectorAll<HTMLAnchorElement>('[role=option]')];
    for (const [index, node] of options.entries()) node.id = `${listId}-${index}`;
    open();
  }

  const session = startSession({
    form,
    most: MOST_PAGES,
    show,
    say(text) {
      options = [];
      results.replaceChildren(...nodesOf([part('p', {}, text)]));
      open();
    },
    onSafety(shown) {
      if (shown) open();
    },
    onRefine(next) {
      request = next;
      input.focus();
    },
  });

  function askTyped(): void {
    const query = input.value.trim();
    if (!query) {
      results?.replaceChildren();
      close();
      return;
    }
    request = { ...requestFor(query), region: request.region };
    session.ask(request);
  }

  function move(step: 1 | -1): void {
    if (!isOpen()) {
      if (request.query && request.query === input.value.trim()) session.ask(request);
      else askTyped();
      return;
    }
    // One step past either end is the box itself.
    const places = options.length + 1;
    activate(((active + 1 + step + places) % places) - 1);
  }

  const KEYS: Readonly<Record<string, () => boolean>> = {
    ArrowDown: () => (move(1), true),
    ArrowUp: () => (move(-1), true),
    Home: () => active >= 0 && (activate(0), true),
    End: () => active >= 0 && (activate(options.length - 1), true),
    Enter: () => active >= 0 && (options[active]?.click(), true),
    Escape() {
      // The first closes, the second clears.
      if (isOpen()) close();
      else input.value = '';
      return true;
    },
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (KEYS[event.key]?.()) event.preventDefault();
  });
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    close();
    input.focus();
  });
  input.addEventListener('input', askTyped);
  input.addEventListener('click', () => {
    if (!isOpen() && input.value.trim()) askTyped();
  });
  document.addEventListener('pointerdown', (event) => {
    if (isOpen() && !form.contains(event.target as Node)) close();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (isOpen() && relatedTarget && !form.contains(relatedTarget as Node)) close();
  });
  if (input.value.trim()) askTyped();
}
