/** What scripts add to a worksheet: a print button, and printed words that are never cut off. Nothing is stored or sent. */
import './print-button.ts';
import { readWords } from './words.ts';

/** A field clips what does not fit, and cannot break across pages; on paper its words stand beside it instead. */
function copyForPaper(field: HTMLInputElement | HTMLTextAreaElement): (value?: string) => void {
  const words = document.createElement('p');
  words.className = 'written';
  words.setAttribute('aria-hidden', 'true');
  field.after(words);
  return (value = field.value) => {
    words.textContent = value.trim();
  };
}

function setUp(form: HTMLFormElement): void {
  const copies = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[placeholder]')].map(copyForPaper);
  const copyAll = (): void => {
    for (const copy of copies) copy();
  };
  const worksheetStatus = readWords(form, 'worksheetStatus');
  const cleared = form.querySelector('[data-cleared]');
  form.addEventListener('input', () => {
    copyAll();
    if (cleared) cleared.textContent = '';
  });
  form.addEventListener('reset', () => {
    // The fields themselves are empty only after this event.
    for (const copy of copies) copy('');
    if (cleared) cleared.textContent = worksheetStatus.cleared;
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('beforeprint', copyAll);
  copyAll();
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-worksheet]')) setUp(form);
