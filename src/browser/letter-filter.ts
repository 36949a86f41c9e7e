/** Narrows the list of letters while someone types, and says how many are left. Nothing that is typed leaves the page. */
import { fittingLetters } from '#domain/articles/letter-filter.ts';
import { plural } from '#domain/text/fill.ts';
import { pageLocale, readWords } from './words.ts';

function setUp(box: HTMLElement, field: HTMLInputElement, status: Element): void {
  const letterCount = readWords(box, 'letterCount');
  const letters = [...document.querySelectorAll<HTMLElement>('[data-letter]')];
  const texts = letters.map((letter) => [...letter.querySelectorAll('[data-find]')].map(({ textContent }) => textContent).join(' '));
  const groups = [...document.querySelectorAll<HTMLElement>('[data-letters]')];
  const indexes = [...document.querySelectorAll<HTMLElement>('[data-letter-index]')];

  const update = (): void => {
    const fits = fittingLetters(texts, field.value);
    for (const [index, letter] of letters.entries()) letter.hidden = fits[index] !== true;
    for (const group of groups) group.hidden = group.querySelector('[data-letter]:not([hidden])') === null;
    const left = fits.filter(Boolean).length;
    // The list of names is in the way once the letters themselves are few.
    for (const index of indexes) index.hidden = left < letters.length;
    const text = left === letters.length ? letterCount.all : letterCount.some;
    status.textContent = left === 0 ? letterCount.none : plural(pageLocale(), text, left);
  };

  box.hidden = false;
  field.addEventListener('input', update);
  update();
}

const box = document.querySelector<HTMLElement>('[data-letter-filter]');
const field = box?.querySelector('input');
const status = document.querySelector('[data-filter-status]');
if (box && field && status) setUp(box, field, status);
