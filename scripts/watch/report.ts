/** The findings in words (Markdown): what drifted by who looks after it, what could not be read by source. */
import type { Owners } from '#domain/facts/owner-schema.ts';
import { VERDICTS, type Finding, type Verdict } from './verdict.ts';

/** They concern one value each, most urgent first. */
const DRIFT: readonly Verdict[] = ['gone', 'moved'];
/** They concern a page with all that rests on it. */
const UNREAD: readonly Verdict[] = ['unreachable', 'not allowed', 'not checkable'];

/** Text of others, such as the address of a redirect: one line, no markup. */
const quoted = (text: string): string => `\`${text.replaceAll(/[`\s]+/g, ' ').slice(0, 300)}\``;

const counted = (findings: readonly Finding[]): string =>
  VERDICTS.map((verdict) => `${findings.filter((finding) => finding.verdict === verdict).length} ${verdict}`).join(', ');

function line({ verdict, place, title, value, source, address, why, due }: Finding): string {
  const page = address === null ? '' : `, ${quoted(address)}`;
  return `- **${verdict}** ${title} (${quoted(place)}, due ${due}): ${quoted(value || 'in words')}\n  ${source}${page}: ${quoted(why)}`;
}

function unread(findings: readonly Finding[], verdict: Verdict): string[] {
  const own = findings.filter((finding) => finding.verdict === verdict);
  const pages = Map.groupBy(
    own,
    ({ source, address, why }) => `${source}${address === null ? '' : `, ${quoted(address)}`}: ${quoted(why)}`,
  );
  const lines = [...pages].map(([page, values]) => `- ${values.length} × ${page}`).sort();
  return own.length === 0 ? [] : [`## ${verdict}: ${own.length}\n\n${lines.join('\n')}`];
}

/**
 * Its first line counts everything.
 * @param day when it was looked, `YYYY-MM-DD`
 */
export function reportText(findings: readonly Finding[], owners: Owners, day: string): string {
  const urgency = ({ verdict }: Finding) => DRIFT.indexOf(verdict);
  const drifted = findings
    .filter(({ verdict }) => DRIFT.includes(verdict))
    .sort((a, b) => urgency(a) - urgency(b) || a.due.localeCompare(b.due) || a.place.localeCompare(b.place));
  const byOwner = [...Map.groupBy(drifted, ({ owner }) => owners[owner]?.name ?? owner)].sort(([a], [b]) => a.localeCompare(b));
  return [
    `Looked on ${day}: ${counted(findings)}.`,
    ...byOwner.map(([owner, own]) => `## ${owner}: ${own.length}\n\n${own.map(line).join('\n')}`),
    ...UNREAD.flatMap((verdict) => unread(findings, verdict)),
  ].join('\n\n');
}
