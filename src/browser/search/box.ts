/** The search box before anyone goes for it: marked as what it will be. Nothing of the search is loaded until then. */
import { warmSearchWorker } from '../trusted-worker.ts';

/** The list that a box with a panel opens; the panel puts it there. */
const LIST = 'search-list';

function markAsCombobox(input: HTMLInputElement): void {
  const states = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': LIST };
  for (const [name, value] of Object.entries(states)) input.setAttribute(name, value);
}

export function searchWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>('[data-search]');
  const input = form?.querySelector('input');
  if (!form || !input) return;
  const isPanel = form.dataset['search'] === 'panel';
  // On a phone the box of the header opens where it is; without scripts the link leads to the page with the box.
  document.querySelector('[data-open-search]')?.addEventListener('click', (event) => {
    event.preventDefault();
    form.classList.add('opened');
    input.focus();
  });
  if (isPanel) markAsCombobox(input);

  const start = (): void => {
    input.removeEventListener('focus', start);
    // Side by side, not one after the other: the worker's data is what the first answer waits for.
    warmSearchWorker();
    const shared = [import('#domain/search/safety.ts'), import('./session.ts')];
    Promise.all([isPanel ? import('./combobox.ts') : import('./page.ts'), ...shared])
      .then(([{ mount }]) => mount(form, input))
      // The form still works as a form; the next try may load.
      .catch(() => input.addEventListener('focus', start));
  };
  input.addEventListener('focus', start);
  if (document.activeElement === input || (!isPanel && location.search)) start();
}
