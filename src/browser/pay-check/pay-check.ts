/** /pay/check/: looks up what a person pastes. The values are loaded with the page; what is pasted goes nowhere. */
import { checkText } from '#domain/pay/check/check-text.ts';
import type { KnownValues } from '#domain/pay/check/known.ts';
import { part, showProblem } from '../dates/date-helper.ts';
import { readWords } from '../words.ts';
import { showFindings } from './view.ts';

const form = part('check', HTMLFormElement);
const field = part('check-text', HTMLTextAreaElement);
const answer = part('check-answer', HTMLElement);
const status = part('check-status', HTMLElement);
const payCheck = readWords(form, 'payCheck');

let loading: Promise<KnownValues> | undefined;

async function load(): Promise<KnownValues> {
  const response = await fetch(form.dataset['values'] ?? '');
  if (!response.ok) throw new Error(`The values did not load: ${response.status}`);
  return (await response.json()) as KnownValues;
}

/** After a failure, the next call tries again. */
const values = (): Promise<KnownValues> =>
  (loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  }));

form.addEventListener('input', () => {
  answer.replaceChildren();
  status.textContent = '';
  showProblem(form, undefined);
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const text = field.value;
  if (showProblem(form, text.trim() ? undefined : { field, message: payCheck.empty })) return;
  values().then(
    (known) => {
      if (field.value === text) showFindings(answer, checkText(text, known), payCheck);
    },
    () => {
      status.textContent = payCheck.notLoaded;
    },
  );
});

form.hidden = false;
values().catch(() => undefined);
