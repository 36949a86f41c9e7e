/** Counts, where the operator wants it, searches that led nowhere. Loaded only there. */
import { part, type View } from '#domain/search/results.ts';
import type { GapKind } from '#domain/search-feedback.ts';
import { nodesOf } from './search-nodes.ts';

const STORE = 'counted-searches';

/** Each tab counts a query once. */
function isNew(kind: GapKind, query: string): boolean {
  const known = sessionStorage.getItem(STORE)?.split('\n') ?? [];
  const entry = `${kind} ${query.toLowerCase()}`;
  if (known.includes(entry)) return false;
  sessionStorage.setItem(STORE, [...known, entry].join('\n'));
  return true;
}

function send(kind: GapKind, query: string): void {
  if (!isNew(kind, query)) return;
  fetch('/api/v1/search-feedback', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind, query }),
    keepalive: true,
  }).catch(() => undefined);
}

/** `settled`: the query that was sent off. Half a word that is being typed is never counted. */
export function offerFeedback({ found, request }: View, results: HTMLElement, settled: string): void {
  const { query } = request;
  if (!found.confident && query === settled) send('no-result', query);
  if (!found.confident || found.pages.length === 0) return;
  const [line] = nodesOf([
    part('p', {}, part('button', { type: 'button' }, 'Not what I meant'), ' Tells us the words, without numbers and names.'),
  ]);
  if (!(line instanceof HTMLElement)) return;
  line.querySelector('button')?.addEventListener('click', () => {
    send('not-meant', query);
    line.textContent = 'Thank you. That helps us to write what is missing.';
  });
  results.append(line);
}
