/** Counts, where the operator wants it, searches that led nowhere. Loaded only there. */
import { part, richParts } from '#domain/search/parts.ts';
import type { View } from '#domain/search/view.ts';
import type { GapKind } from '#domain/search/feedback.ts';
import { nodesOf } from './nodes.ts';

const STORE = 'counted-searches';

/** A number below 65,536 (FNV-1a, folded): enough to tell the searches of one tab apart, and shared by countless others. */
function entryOf(kind: GapKind, query: string): string {
  let hash = 0x81_1c_9d_c5;
  for (const byte of new TextEncoder().encode(`${kind} ${query.toLowerCase()}`)) hash = Math.imul(hash ^ byte, 0x01_00_01_93);
  return String((hash ^ (hash >>> 16)) & 0xff_ff);
}

const counted = (): string[] => sessionStorage.getItem(STORE)?.split('\n') ?? [];
const isCounted = (kind: GapKind, query: string): boolean => counted().includes(entryOf(kind, query));

/** Each tab counts a query once. */
function send(kind: GapKind, query: string): void {
  if (isCounted(kind, query)) return;
  sessionStorage.setItem(STORE, [...counted(), entryOf(kind, query)].join('\n'));
  fetch('/api/v1/search-feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind, query }),
    keepalive: true,
  }).catch(() => undefined);
}

/** `settled`: the query that was sent off. Half a word that is being typed is never counted. */
export function offerFeedback({ found, request, words: { searchResults } }: View, results: HTMLElement, settled: string): void {
  const { query } = request;
  if (found.certainty === 'none') {
    if (query === settled) send('no-result', query);
    return;
  }
  // An answer that was kept has its line.
  if (found.pages.length === 0 || results.querySelector('[data-hint]')) return;
  const button = (text: string) => part('button', { type: 'button' }, text);
  const [line] = nodesOf([part('p', {}, ...richParts(searchResults.notMeant, {}, { send: button }))]);
  if (!(line instanceof HTMLElement)) return;
  line.setAttribute('role', 'status');
  line.dataset['hint'] = '';
  line.tabIndex = -1;
  line.querySelector('button')?.addEventListener('click', () => {
    send('not-meant', query);
    // The button goes, and with it the place on the page of someone with a keyboard.
    line.focus();
    line.textContent = searchResults.thanks;
  });
  if (isCounted('not-meant', query)) line.textContent = searchResults.thanks;
  results.append(line);
}
