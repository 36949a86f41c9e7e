/** What the two date helpers share: fields that say what to do, an answer that is spoken, and a file to save. */
import { calendarFile, type CalendarEvent } from '#domain/files/calendar-file.ts';
import { dateOf, type LocalDate } from '#domain/time/deadlines.ts';
import { keepRegion } from '../keep-region.ts';
import { pageLocale } from '../words.ts';

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** An element of the page by its id. Throws when the page lacks it: page and script belong together. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no #${id}.`);
  return found;
}

/** The day on this device's calendar. */
export function today(): LocalDate {
  const now = new Date();
  return dateOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? '';
}

export interface Problem {
  field: Field;
  message: string;
}

/** Marks the first problem's field, says beside it what to do, and moves there. What was typed stays. False when there is none. */
export function showProblem(form: HTMLFormElement, problem: Problem | undefined): boolean {
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
  for (const line of form.querySelectorAll<HTMLElement>('.error')) line.textContent = '';
  if (!problem) return false;
  const { field, message } = problem;
  field.setAttribute('aria-invalid', 'true');
  const line = document.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '');
  if (line) line.textContent = message;
  field.focus();
  return true;
}

let urls: string[] = [];

/** Fills a link with a calendar file made here. Files of earlier answers are let go. */
export function offerReminder(
  link: HTMLAnchorElement | null,
  name: string,
  event: Omit<CalendarEvent, 'site' | 'locale' | 'uid' | 'stampedAt'>,
): void {
  if (!link) return;
  const uid = `${name}@${location.hostname}`;
  const site = part('date-helper', HTMLFormElement).dataset['site'] ?? '';
  const file = calendarFile({ ...event, site, locale: pageLocale(), uid, stampedAt: Date.now() });
  const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  urls.push(url);
  link.href = url;
  link.download = `${name}.ics`;
}

export interface Helper {
  form: HTMLFormElement;
  region: HTMLSelectElement;
  /** Shows an answer, with what `below` makes under it: after earlier answers and their files are gone. */
  show: (text: string, below: () => readonly DocumentFragment[]) => HTMLElement;
  clear: () => void;
}

/**
 * Shows the form, which is of no use without script, and keeps its region in step with the chosen one; one chosen here is kept.
 * An answer goes away as soon as something is changed, so that it never stands beside other words.
 */
export function setUpHelper(): Helper {
  const form = part('date-helper', HTMLFormElement);
  const region = part('helper-region', HTMLSelectElement);
  const answer = part('helper-answer', HTMLElement);
  const basis = part('helper-basis', HTMLElement);
  const root = document.documentElement;

  const clear = (): void => {
    for (const url of urls) URL.revokeObjectURL(url);
    urls = [];
    answer.textContent = '';
    basis.replaceChildren();
  };
  const followRegion = (): void => {
    const id = root.dataset['region'] ?? region.value;
    if (id === region.value) return;
    region.value = id;
    region.dispatchEvent(new Event('input', { bubbles: true }));
  };

  form.addEventListener('input', clear);
  form.addEventListener('submit', () => {
    if (region.value) keepRegion(region.value);
  });
  followRegion();
  new MutationObserver(followRegion).observe(root, { attributeFilter: ['data-region'] });
  form.hidden = false;
  return {
    form,
    region,
    clear,
    show: (text, below) => {
      clear();
      answer.textContent = text;
      basis.append(...below());
      // Below what a small screen shows; its words are spoken, and reading goes on from there.
      answer.tabIndex = -1;
      answer.focus({ preventScroll: true });
      answer.scrollIntoView({ block: 'start' });
      return basis;
    },
  };
}
