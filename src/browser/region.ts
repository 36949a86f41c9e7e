/** The region, chosen without a reload; and a suggestion for who has not chosen. */
import type { Detection } from '#domain/regions/detect.ts';
import { fill } from '#domain/text/fill.ts';
import { readWords } from './words.ts';

const root = document.documentElement;
const SUGGESTION = 'suggested-region';

function wordsOfChip() {
  const chip = document.querySelector('[data-region-chip]');
  return chip ? readWords(chip, 'regionChoice') : null;
}

function nameOf(id: string): string {
  return document.querySelector(`[data-region-chip] button[value="${id}"]`)?.textContent.trim() ?? id;
}

function announce(region: string): void {
  const status = document.querySelector('[data-region-status]');
  const regionChoice = wordsOfChip();
  if (!status || !regionChoice) return;
  status.textContent = region === 'none' ? regionChoice.forgotten : fill(regionChoice.now, { region: nameOf(region) });
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
        announce(region);
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
    const regionChoice = wordsOfChip();
    if (id && regionChoice) slot.textContent = fill(regionChoice.looksLike, { region: nameOf(id) });
  } catch {
    // A suggestion is a courtesy: without one the page is complete.
  }
}
