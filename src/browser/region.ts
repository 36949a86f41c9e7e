/** The region, chosen without a reload; and a suggestion for who has not chosen. */
import type { Detection } from '#domain/regions/detect.ts';

const root = document.documentElement;
const SUGGESTION = 'suggested-region';

function nameOf(id: string): string {
  return document.querySelector(`[data-region-chip] button[value="${id}"]`)?.textContent.trim() ?? id;
}

function announce(text: string): void {
  const status = document.querySelector('[data-region-status]');
  if (status) status.textContent = text;
}

/** Sends region forms in the background. If that fails, the form is sent as a page would be without script. */
export function chooseRegionInPlace(): void {
  document.addEventListener('submit', (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-region-form]') || !(button instanceof HTMLButtonElement)) return;
    event.preventDefault();
    const region = button.value;
    fetch('/region', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ region, next: '/' }),
      redirect: 'manual',
    })
      .then((response) => {
        if (response.type !== 'opaqueredirect') throw new Error(String(response.status));
        if (region === 'none') delete root.dataset['region'];
        else root.dataset['region'] = region;
        announce(region === 'none' ? 'Your region is forgotten.' : `Your region is now ${nameOf(region)}.`);
        const chip = form.closest('details');
        if (chip) {
          chip.open = false;
          chip.querySelector('summary')?.focus();
        }
      })
      .catch(() => {
        const field = Object.assign(document.createElement('input'), { type: 'hidden', name: 'region', value: region });
        form.append(field);
        form.submit();
      });
  });
}

/** "Looks like Georgia?" in the header, when nothing is chosen and the network has a guess. Asks once a visit. */
export async function suggestRegion(): Promise<void> {
  const slot = document.querySelector('[data-suggestion]');
  if (!slot || root.dataset['region']) return;
  try {
    let id = sessionStorage.getItem(SUGGESTION);
    if (id === null) {
      const response = await fetch('/api/v1/region');
      const { region } = (await response.json()) as Detection;
      id = region ?? '';
      sessionStorage.setItem(SUGGESTION, id);
    }
    if (id) slot.textContent = `looks like ${nameOf(id)}?`;
  } catch {
    // A suggestion is a courtesy: without one the page is complete.
  }
}
