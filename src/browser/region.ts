/** Region and coverage, chosen without a reload; and a suggestion for who has not chosen a region. */
import type { Detection } from '#domain/regions/detect.ts';
import { fill } from '#domain/text/fill.ts';
import { chooseInPlace, nameIn } from './choose.ts';
import { tellKeeper } from './offline/tell.ts';
import { readWords } from './words.ts';

const root = document.documentElement;
const SUGGESTION = 'suggested-region';

const chip = () => document.querySelector('[data-region-chip]');
const nameOf = (id: string): string => nameIn('region', id);

/** Sends region forms in the background. */
export function chooseRegionInPlace(): void {
  const keep = document.querySelector<HTMLButtonElement>('.asked-region button');
  if (keep) keep.value = root.dataset['region'] ?? '';
  chooseInPlace('region', (id, kept) => {
    tellKeeper(id === 'none' ? { forget: true } : { region: id });
    const words = chip();
    if (!words) return '';
    const regionChoice = readWords(words, 'regionChoice');
    if (id === 'none') return regionChoice.forgotten;
    return fill(kept ? regionChoice.now : regionChoice.notKept, { region: nameOf(id) });
  });
}

/** The same for the coverage. */
export function chooseCoverageInPlace(): void {
  chooseInPlace('coverage', (id) => {
    const words = document.querySelector('[data-coverage-chip]');
    if (!words) return '';
    const coverageChoice = readWords(words, 'coverageChoice');
    return id === 'none' ? coverageChoice.forgotten : fill(coverageChoice.now, { coverage: nameIn('coverage', id) });
  });
}

/** The guess stands in the choice, and its button says so. Nothing on the page moves. */
function offer(id: string, yes: string): void {
  const choice = document.querySelector<HTMLSelectElement>('#pick-region');
  const button = choice?.form?.querySelector('button');
  if (!choice || !button || choice.value !== '') return;
  const show = button.textContent;
  choice.value = id;
  button.textContent = fill(yes, { region: nameOf(id) });
  choice.addEventListener('change', () => (button.textContent = show), { once: true });
}

/** "Yes, Georgia" on the button of the choice, when nothing is chosen and the network has a guess. Asks once a visit. */
export async function suggestRegion(): Promise<void> {
  if (root.dataset['region']) return;
  try {
    let id = sessionStorage.getItem(SUGGESTION);
    if (id === null) {
      const response = await fetch('/api/v1/region');
      const { region } = (await response.json()) as Detection;
      id = region ?? '';
      sessionStorage.setItem(SUGGESTION, id);
    }
    const words = chip();
    if (!id || !words) return;
    const regionChoice = readWords(words, 'regionChoice');
    offer(id, regionChoice.yes);
  } catch {
    // A suggestion is a courtesy: without one the page is complete.
  }
}
