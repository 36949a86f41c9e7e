/** The findings of a check as sections, shaped by the page's template. Everything is set as text. */
import type { CheckWords, Finding } from '#domain/pay/check/check-text.ts';
import type { Known, Past, Use } from '#domain/pay/check/known.ts';
import { isDangerous, toneOf } from '#domain/pay/check/tone.ts';
import { fill } from '#domain/text/fill.ts';
import { listText } from '#domain/text/list.ts';
import { part } from '../dates/date-helper.ts';
import { pageLocale, type readWords } from '../words.ts';

type Words = CheckWords & ReturnType<typeof readWords<'payCheck'>>;

function item(...nodes: (Node | string)[]): HTMLLIElement {
  const entry = document.createElement('li');
  entry.append(...nodes);
  return entry;
}

/** A link in use may be followed; an old or unknown one is never made one. */
function valueNode(text: string, href: string | null): Node {
  const node = href ? Object.assign(document.createElement('a'), { href }) : document.createElement('strong');
  node.textContent = text;
  node.classList.add('address');
  return node;
}

function useItem({ what, where, note }: Use, payCheck: Words): HTMLLIElement {
  const text = where.length > 0 ? fill(payCheck.useIn, { what, regions: listText(where, pageLocale()) }) : fill(payCheck.use, { what });
  // Names such as "Washington, D.C." bring their own full stop.
  return item(`${text.replace(/\.\.$/, '.')}${note ? ` ${note}` : ''}`);
}

function nowItems({ now, what }: Past, payCheck: Words): HTMLLIElement[] {
  return now.map(({ where, text, href }) => {
    const lead = where.length > 0 ? fill(payCheck.nowIn, { what, regions: listText(where, pageLocale()) }) : fill(payCheck.now, { what });
    return item(lead, valueNode(text, href));
  });
}

function sectionFor(finding: Finding, payCheck: Words): HTMLElement {
  const { text, verdict, reason, known, host, instead } = finding;
  const copy = part('check-finding', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const section = copy.querySelector('section') ?? document.createElement('section');
  section.dataset['tone'] = toneOf(finding);
  const slot = (name: string): HTMLElement => section.querySelector(`[data-${name}]`) ?? document.createElement('p');
  /** Puts nodes into a slot, or takes it away when there is nothing to say. */
  const put = (name: string, ...nodes: (Node | string)[]): void => {
    if (nodes.length > 0) slot(name).append(...nodes);
    else slot(name).remove();
  };

  const said = payCheck.verdicts[isDangerous(finding) ? 'never-right' : verdict];
  slot('mark').replaceChildren(said.mark);
  put('piece', text);
  put('text', said.text);
  put('reason', ...(reason ? [fill<string>(payCheck.reasons[reason], { host: host ?? '' })] : []));
  const uses: readonly Use[] = known?.uses ?? [];
  put('uses', ...uses.map((use) => useItem(use, payCheck)));
  // What a letter shows can be less than the whole: the whole is what to compare with.
  if (uses.length > 0 && known) slot('uses').before(valueNode(known.text, known.href));
  putPast(known, payCheck, put);
  put('instead', ...(instead ? [payCheck.instead, valueNode(instead.text, instead.href)] : []));
  if (uses.length === 0 || uses.some(({ pays }) => pays)) slot('not-for-paying').remove();
  if (verdict === 'current' || verdict === 'mixed' || verdict === 'replaced') slot('verify').remove();
  return section;
}

function putPast(known: Known | null, payCheck: Words, put: (name: string, ...nodes: (Node | string)[]) => void): void {
  const past = known?.past;
  if (!past) {
    put('past');
    return;
  }
  put('explanation', past.explanation);
  put('until', ...(past.until ? [fill(payCheck.until, { date: past.until })] : []));
  put('now', ...nowItems(past, payCheck));
}

/** Shows what was found, and moves there: it stands below what a small screen shows. */
export function showFindings(into: HTMLElement, findings: readonly Finding[], payCheck: Words): void {
  into.replaceChildren(...findings.map((finding) => sectionFor(finding, payCheck)));
  const heading = into.querySelector('h2');
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
