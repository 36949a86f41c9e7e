/**
 * What scripts add to the message form: words of care while typing, a count near the limit, the region of the header.
 * Nothing here keeps a message from being sent; the server checks everything again.
 */
import { findSensitive } from '#domain/messages/sensitive-text.ts';
import { plural } from '#domain/text/fill.ts';
import { pageLocale, readWords } from '../words.ts';
import type { Urgency } from '#domain/messages/urgent-text.ts';

/** Milliseconds without a key before the text is read. */
const PAUSE = 400;
/** Share of the limit from which on the count is shown. */
const NEAR = 0.8;

const template = (selector: string): Node[] =>
  [...document.querySelectorAll<HTMLTemplateElement>(`template${selector}`)].slice(0, 1).map(({ content }) => content.cloneNode(true));

/** The card that the search box of every page has, to be seen here. */
function card(urgency: Urgency): Node[] {
  const found = document.querySelector<HTMLElement>(`.search [data-safety="${urgency}"]`)?.cloneNode(true) as HTMLElement | undefined;
  if (!found) return [];
  found.hidden = false;
  return [found];
}

/** The words of danger are many, and only who writes needs them: they load when the field is gone for. */
const loadUrgency = () => import('#domain/messages/urgent-text.ts');

async function noticesFor(text: string): Promise<{ kinds: string; nodes: Node[] }> {
  // Should they not load, the server still reads every message.
  const urgency = text
    ? await loadUrgency().then(
        ({ findUrgency }) => findUrgency(text),
        () => null,
      )
    : null;
  const sensitive = findSensitive(text);
  return {
    kinds: [urgency, ...sensitive].join(),
    nodes: [...(urgency ? card(urgency) : []), ...sensitive.flatMap((kind) => template(`[data-sensitive="${kind}"]`))],
  };
}

function noticeWhileTyping(field: HTMLTextAreaElement, place: HTMLElement): void {
  let shown = '';
  let timer = 0;
  const update = async (): Promise<void> => {
    const text = field.value;
    const { kinds, nodes } = await noticesFor(text);
    // Changed only when there is something else to say: a screen reader speaks every change.
    if (kinds === shown || text !== field.value) return;
    shown = kinds;
    place.replaceChildren(...nodes);
  };
  field.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), PAUSE);
  });
  field.addEventListener('focus', () => void loadUrgency().catch(() => undefined), { once: true });
  void update();
}

function countNearLimit(field: HTMLTextAreaElement, line: HTMLElement): void {
  const limit = Number(line.dataset['limit']);
  const usual = line.textContent;
  const messageCount = readWords(line, 'messageCount');
  const locale = pageLocale();
  const update = (): void => {
    const used = Array.from(field.value.trim()).length;
    const left = limit - used;
    line.textContent =
      used < limit * NEAR ? usual : left < 0 ? plural(locale, messageCount.tooMany, -left) : plural(locale, messageCount.left, left);
  };
  field.addEventListener('input', update);
  update();
}

/** The region of the header fills an empty choice; it never changes one. */
function followRegion(select: HTMLSelectElement): void {
  const root = document.documentElement;
  new MutationObserver(() => {
    select.value ||= root.dataset['region'] ?? '';
  }).observe(root, { attributeFilter: ['data-region'] });
}

function setUp(form: HTMLFormElement): void {
  const field = form.querySelector('textarea');
  const notices = form.querySelector<HTMLElement>('[data-message-notices]');
  const count = form.querySelector<HTMLElement>('[data-limit]');
  const region = form.querySelector<HTMLSelectElement>('select[name="region"]');
  if (field && notices) noticeWhileTyping(field, notices);
  if (field && count) countNearLimit(field, count);
  if (region) followRegion(region);
}

for (const form of document.querySelectorAll<HTMLFormElement>('[data-message-form]')) setUp(form);
// Older browsers do not follow `autofocus` on anything but a field.
document.querySelector<HTMLElement>('[data-notice][autofocus]')?.focus();
