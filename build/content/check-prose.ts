/**
 * Refuses in prose what must come from `data/`: phone numbers, links, street addresses, deadlines, amounts.
 * A fact written by hand goes stale in silence; a fact asked for by key does not.
 */
export interface ProseProblem {
  /** Offset of the offending words. */
  at: number;
  message: string;
}

const NUMBER = '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|thirty|sixty|ninety)';

const RULES: readonly (readonly [RegExp, string])[] = [
  [/(?:\+?1[ .-]?)?\(?\b[2-9]\d{2}\)?[ .-]?\d{3}[ .-]\d{4}\b|\b1?[2-9]\d{9}\b/g, 'is a phone number. Write {% fact "its-key" /%}.'],
  [
    /\bhttps?:\/\/\S+|\bwww\.\S+|\b(?:[a-z0-9-]+\.)+(?:org|com|gov|net|edu)\b\S*/gi,
    'is a web address. Write {% link "its-key" %}words{% /link %} or {% fact "its-key" /%}.',
  ],
  [
    /\bP\.? ?O\.? ?Box\b[^.,;]*|\b\d{1,5} (?:[NSEW]{1,2}\.? )?(?:[A-Z][a-z]+ ){1,3}(?:St|Street|Ave|Avenue|Blvd|Boulevard|Rd|Road|Plaza|Drive|Dr|Way)\b/g,
    'is a postal address. Write {% fact "its-key" /%}.',
  ],
  [
    new RegExp(
      `\\b${NUMBER}(?:[ -](?:to|or)[ -]${NUMBER})?[ -](?:(?:calendar|business|working)[ -])?(?:hour|day|week|month|year)s?\\b`,
      'gi',
    ),
    'is a deadline or a length of time. Write {% fact "its-key" /%}.',
  ],
  [/\b\d{1,2}(?::\d{2})? ?(?:a\.?m\.?|p\.?m\.?)(?![a-z])/gi, 'is a clock time. Write {% facts "its-key" /%}, which shows the hours.'],
  [/\$ ?\d[\d,.]*/g, 'is an amount. Write {% fact "its-key" /%}.'],
];

/** Tags hold keys, not prose; blank them out but keep every offset. */
const withoutTags = (text: string): string => text.replaceAll(/\{%[^%]*%\}|\]\(\/[^)]*\)/g, (match) => ' '.repeat(match.length));

/** Facts written by hand in a text, in order. */
export function proseProblems(text: string): ProseProblem[] {
  const plain = withoutTags(text);
  return RULES.flatMap(([pattern, message]) =>
    [...plain.matchAll(pattern)].map((match) => ({ at: match.index, message: `"${match[0].trim()}" ${message}` })),
  ).sort((a, b) => a.at - b.at);
}
