/** Forms that choose what the whole site shows: sent in the background, marked on `<html>`, and said aloud. */
import { cookieValue } from '#domain/text/cookie.ts';
import { HOURS_SHOWN } from './hours-shown.ts';

const root = document.documentElement;

export type Chosen = 'region' | 'coverage';

/** What the button or the line of a choice says. */
export function nameIn(what: Chosen, id: string): string {
  return document.querySelector(`[data-${what}-chip] :is(button, option)[value="${id}"]`)?.textContent.trim() ?? id;
}

/** What this browser keeps, whatever the page shows. */
function keptChoice(what: Chosen): string | null {
  const kept = cookieValue(document.cookie, `__Host-${what}`);
  return kept === '' ? null : kept;
}

function show(what: Chosen, id: string | null): void {
  if (id === null) root.removeAttribute(`data-${what}`);
  else root.dataset[what] = id;
  if (what === 'region') root.removeAttribute('data-asked');
  document.dispatchEvent(new Event(HOURS_SHOWN));
}

/** An answer that the Worker wrote for another choice: it is asked for again. */
function askAgain(): void {
  if (!document.querySelector('[data-answer] > *')) return;
  const address = new URL(location.href);
  address.searchParams.delete('region');
  location.replace(address);
}

/** The choice may change elsewhere: in another tab, or on a page after which Back shows this one again. */
export function followChoices(): void {
  const follow = (): void => {
    if (root.dataset['asked'] !== undefined) return;
    for (const what of ['region', 'coverage'] as const) {
      const kept = keptChoice(what);
      if (navigator.cookieEnabled && kept !== (root.dataset[what] ?? null)) show(what, kept);
    }
  };
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) follow();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) follow();
  });
}

/** Where one reads on after the choice: the menu that is now shut, or the heading of what the choice brought. */
function goOn(form: HTMLFormElement): void {
  const menu = form.closest('details');
  if (menu) menu.open = false;
  const near = (element: Element | null, marks: string): HTMLElement | undefined =>
    [...(element?.querySelectorAll<HTMLElement>(marks) ?? [])].find(({ offsetParent }) => offsetParent);
  const shown =
    menu?.querySelector('summary') ?? near(form.nextElementSibling, 'h2, h3, button') ?? near(form.previousElementSibling, 'select');
  if (!shown) return;
  if (shown.matches('h2, h3')) shown.tabIndex = -1;
  shown.focus();
}

/**
 * Sends the forms `[data-<what>-form]` to `/<what>`. If that fails, the form is sent as a page would be without script.
 * `announcement`: what a screen reader hears once `id` is chosen; `none` forgets the choice. Where the browser did not keep it, everyone reads so.
 */
export function chooseInPlace(what: Chosen, announcement: (id: string, kept: boolean) => string): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!(form instanceof HTMLFormElement) || !form.matches(`[data-${what}-form]`)) return;
    // A button of its own for each, or one choice for all.
    const id = new FormData(form, button instanceof HTMLButtonElement ? button : null).get(what);
    if (typeof id !== 'string') return;
    event.preventDefault();
    const chosen = (): void => {
      const kept = keptChoice(what) === (id === 'none' ? null : id);
      show(what, id === 'none' ? null : id);
      const status = document.querySelector(`[data-${what}-status]`);
      if (status) {
        status.textContent = announcement(id, kept);
        status.className = kept ? 'visually-hidden' : 'not-kept';
      }
      goOn(form);
      if (kept) askAgain();
    };
    fetch(`/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ [what]: id, next: '/' }),
      redirect: 'manual',
    })
      .then((response) => {
        if (response.type !== 'opaqueredirect') throw new Error(String(response.status));
        chosen();
      })
      .catch(() => {
        // A form would lead to a page of the browser, without the numbers.
        if (!navigator.onLine) {
          chosen();
          return;
        }
        const field = Object.assign(document.createElement('input'), { type: 'hidden', name: what, value: id });
        form.append(field);
        form.submit();
      });
  });
}
