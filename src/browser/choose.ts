/** Forms that choose what the whole site shows: sent in the background, marked on `<html>`, and said aloud. */

const root = document.documentElement;

export type Chosen = 'region' | 'coverage';

/** What the button of a choice says. */
export function nameIn(what: Chosen, id: string): string {
  return document.querySelector(`[data-${what}-chip] button[value="${id}"]`)?.textContent.trim() ?? id;
}

/**
 * Sends the forms `[data-<what>-form]` to `/<what>`. If that fails, the form is sent as a page would be without script.
 * `announcement`: what a screen reader hears once `id` is chosen; `none` forgets the choice.
 */
export function chooseInPlace(what: Chosen, announcement: (id: string) => string): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!(form instanceof HTMLFormElement) || !form.matches(`[data-${what}-form]`) || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const id = button.value;
    fetch(`/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ [what]: id, next: '/' }),
      redirect: 'manual',
    })
      .then((response) => {
        if (response.type !== 'opaqueredirect') throw new Error(String(response.status));
        if (id === 'none') root.removeAttribute(`data-${what}`);
        else root.dataset[what] = id;
        const status = document.querySelector(`[data-${what}-status]`);
        if (status) status.textContent = announcement(id);
        const chip = form.closest('details');
        if (chip) {
          chip.open = false;
          chip.querySelector('summary')?.focus();
        }
      })
      .catch(() => {
        const field = Object.assign(document.createElement('input'), { type: 'hidden', name: what, value: id });
        form.append(field);
        form.submit();
      });
  });
}
