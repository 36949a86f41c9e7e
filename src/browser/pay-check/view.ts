/** The findings of a check as sections, in the words of the page's templates. Everything is set as text. */
import type { Finding } from '#domain/pay/check/check-text.ts';
import type { Known, Use } from '#domain/pay/check/known.ts';
import { part } from '../dates/date-helper.ts';

const wordsFor = (name: 'verdict' | 'reason', value: string): HTMLTemplateElement | null =>
  document.querySelector(`template[data-${name}="${value}"]`);

function list(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const inPlaces = (where: readonly string[]): string => (where.length > 0 ? `, in ${list(where)}` : '');

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

/** Names such as "Washington, D.C." bring their own full stop. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const useItem = ({ what, where, note }: Use): HTMLLIElement => item(`${sentence(what + inPlaces(where))}${note ? ` ${note}` : ''}`);

function nowItems({ past }: Known): HTMLLIElement[] {
  return (past?.now ?? []).map(({ where, text, href }) => item(`${past?.what ?? ''} now${inPlaces(where)}: `, valueNode(text, href)));
}

function sectionFor({ text, verdict, reason, known, host, instead }: Finding): HTMLElement {
  const copy = part('check-finding', HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
  const section = copy.querySelector('section') ?? document.createElement('section');
  section.dataset['verdict'] = verdict;
  const slot = (name: string): HTMLElement => section.querySelector(`[data-${name}]`) ?? document.createElement('p');
  /** Fills a slot, or takes it away when there is nothing to say. */
  const fill = (name: string, ...nodes: (Node | string)[]): void => {
    if (nodes.length > 0) slot(name).append(...nodes);
    else slot(name).remove();
  };

  const words = wordsFor('verdict', verdict);
  fill('mark', words?.dataset['mark'] ?? verdict);
  fill('piece', text);
  fill('text', words?.content.textContent.trim() ?? '');
  const doubt = reason && wordsFor('reason', reason);
  const why = doubt?.content.textContent.trim().replace('{host}', () => host ?? '');
  fill('reason', ...(why ? [why] : []));
  const uses = known?.uses ?? [];
  fill('uses', ...uses.map(useItem));
  // What a letter shows can be less than the whole: the whole is what to compare with.
  if (uses.length > 0 && known) slot('uses').before(valueNode(known.text, known.href));

  const past = known?.past;
  if (past) {
    fill('explanation', past.explanation);
    fill('until', ...(past.until ? [`Until: ${past.until}.`] : []));
    fill('now', ...nowItems(known));
  } else {
    slot('past').remove();
  }
  fill('instead', ...(instead ? ['Use this, as it stands here: ', valueNode(instead.text, instead.href)] : []));
  if (uses.length === 0 || uses.some(({ pays }) => pays)) slot('not-for-paying').remove();
  if (verdict === 'current' || verdict === 'mixed' || verdict === 'replaced') slot('verify').remove();
  return section;
}

export function showFindings(into: HTMLElement, findings: readonly Finding[]): void {
  into.replaceChildren(...findings.map(sectionFor));
}
