/** Of a link, number, address or e-mail address in a query: whether it is the plan's, what to do, and where to check more. */
import type { Finding } from '../pay/check/check-text.ts';
import { toneOf } from '../pay/check/tone.ts';
import { piecesOf, type Piece } from '../pay/check/tokenize.ts';
import { fill } from '../text/fill.ts';
import { listText } from '../text/list.ts';
import { urlsFor } from '../urls.ts';
import { endOnce, link, paragraph, part, type Part } from './parts.ts';
import type { View } from './view.ts';

/** How `data/` writes the number of a line. */
const PHONE = /^(\d{3}-\d{3}-\d{4})(?: |$)/;
/** A query holds one thing to check, or a line of a letter. */
const MOST = 3;
/** How the names of sites end that people paste without more around them; any other word with a dot in it is a slip of the space bar. */
const USUAL_ENDING =
  /\.(?:com|org|net|gov|edu|us|co|info|biz|io|app|link|site|online|shop|xyz|top|click|health|care|guru|au)(?::\d+)?(?:[/?#]|$)/i;

const isMeant = (piece: Piece, words: number): boolean => {
  switch (piece.kind) {
    case 'link':
      return words === 1 || /^https?:|^www\./i.test(piece.text) || USUAL_ENDING.test(piece.text);
    case 'phone':
      return piece.digits.length >= 10;
    case 'command':
      return words === 1;
    default:
      return true;
  }
};

/** Whether anything in a query can be checked. Cheap: it is asked at each keystroke. */
export function isCheckable(query: string): boolean {
  if (!/\d|[^\s.][.@:]\S/.test(query)) return false;
  const words = query.trim().split(/\s+/).length;
  return piecesOf(query).some((piece) => isMeant(piece, words));
}

/** What to show of the findings about a query. */
export function findingsFor(query: string, check: (text: string) => Finding[]): Finding[] {
  const words = query.trim().split(/\s+/).length;
  const meant = piecesOf(query).filter((piece) => isMeant(piece, words));
  return [...new Set(meant.map(({ text }) => text))].flatMap(check).slice(0, MOST);
}

function kindOf(text: string): 'link' | 'phone' | 'address' | 'email' {
  const [piece] = piecesOf(text);
  return piece?.kind === 'phone' || piece?.kind === 'address' || piece?.kind === 'email' ? piece.kind : 'link';
}

/** "Do not call": what not to do with such a thing. */
function markOf(finding: Finding, { words, checked }: View): string {
  if (toneOf(finding) === 'bad') return words.searchResults.check.avoid[kindOf(finding.text)];
  return checked?.words.verdicts[finding.verdict].mark ?? '';
}

function whatFor({ known }: Finding, { locale, words: { searchResults } }: View): Part[] {
  const uses = known?.uses.slice(0, MOST) ?? [];
  const items = uses.map(({ what, where }) =>
    part(
      'li',
      {},
      where.length > 0 ? endOnce(`${fill(searchResults.factIn, { title: what, region: listText(where, locale) })}.`) : `${what}.`,
    ),
  );
  return items.length > 0 ? [part('ul', {}, ...items)] : [];
}

/** What stands in its place today. */
function nowParts({ known, instead }: Finding, { locale, words: { searchResults } }: View): Part[] {
  const { check } = searchResults;
  const past = known?.past;
  const now = past?.now.slice(0, MOST) ?? [];
  const lines = now.map(({ where, text, href }) => {
    const lead =
      where.length > 0
        ? fill(check.nowIn, { what: past?.what ?? '', regions: listText(where, locale) })
        : fill(check.now, { what: past?.what ?? '' });
    // A number to call is a link, whatever the list of old values has.
    const phone = href === null ? PHONE.exec(text)?.[1] : undefined;
    const value = phone
      ? [link(`tel:+1${phone.replaceAll('-', '')}`, phone), text.slice(phone.length)]
      : [href ? link(href, text) : part('strong', {}, text)];
    return paragraph(`${lead} `, ...value);
  });
  const other = instead ? [paragraph(`${fill(check.now, { what: instead.uses[0]?.what ?? '' })} `, part('strong', {}, instead.text))] : [];
  return [...lines, ...other];
}

function card(finding: Finding, view: View): Part {
  const { text, verdict, reason, known, host } = finding;
  const { check } = view.words.searchResults;
  const said = view.checked?.words;
  const tone = toneOf(finding);
  const why = reason === null ? (known?.past?.explanation ?? '') : fill<string>(said?.reasons[reason] ?? '', { host: host ?? '' });
  return part(
    'section',
    { class: 'finding', 'data-tone': tone },
    part('h3', {}, markOf(finding, view)),
    paragraph(part('strong', { class: 'piece' }, text)),
    ...(tone === 'ask' || verdict === 'mixed' ? [] : [paragraph(tone === 'good' ? (said?.verdicts[verdict].text ?? '') : why)]),
    ...(tone === 'bad' ? [] : whatFor(finding, view)),
    ...(tone === 'ask' ? [paragraph([why, check.ask].filter(Boolean).join(' '))] : []),
    ...nowParts(finding, view),
    paragraph(link(urlsFor(view.locale).payCheck(), check.more)),
  );
}

export const verdictParts = (view: View): Part[] => view.checked?.findings.map((finding) => card(finding, view)) ?? [];

/** The same as a sentence; nothing when there is none. */
export function spokenVerdict(view: View): string {
  const [first] = view.checked?.findings ?? [];
  return first ? fill(view.words.searchResults.check.spoken, { piece: first.text, verdict: markOf(first, view) }) : '';
}
