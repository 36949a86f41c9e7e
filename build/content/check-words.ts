/**
 * Rules for texts that people read on a bad day: about them and what to do, the number where the answer asks to call, headings
 * that say what follows. Words to avoid are in `check-language.ts`.
 */
/** As whole words, whatever the case. Both apostrophes are read alike. */
const phrase = (source: string): RegExp => new RegExp(`(?<![\\p{L}-])(?:${source.replaceAll("'", "[’']")})(?![\\p{L}-])`, 'giu');

const foundIn = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found);

/** Sentences about our search for sources, which help nobody. Tense and order as people write them. */
const SEARCH_TALK: readonly RegExp[] = [
  'we (?:have )?(?:found|find|saw|see) (?:no|none|nothing|only)|we (?:have|know)(?: of)? no (?:good )?(?:source|page|answer|number|address|record|time limit)s?',
  "we (?:could|can|did|do)(?: ?not|n't) (?:find|confirm|check|match|verify|know (?:if|whether|which|what|when|where))",
  'as far as we know|(?:that|which|none) we (?:know|trust|found)(?: of)?|we are not sure',
  'our (?:sources?|search|research)|no (?:good |public )?sources?|sources? (?:we|that|says?|gives?|names?|shows?|agree|disagree|differ)',
  "no page (?:that|which|of|says|gives|names|states|with)|(?:the plan's|other|older|some) pages? (?:says?|tells?|gives?|names?|states?|do not|does not)",
  'an outside guide|(?:is|are|was|were) not published|not confirmed by',
  '(?:is|are|was|were|comes?|came) from an? (?:old|older|undated|newer|copy|2\\d+)|(?:old|older|undated) (?:cop(?:y|ies)|guides?|papers?) (?:of|says?|names?|shows?|gives?)',
  '(?:the|this) page (?:with these|gives|is on)|we have (?:only )?(?:seen|read)',
].map(phrase);

/** What a text says of our search for sources. */
export const searchTalk = (text: string): string[] => SEARCH_TALK.flatMap((pattern) => foundIn(text, pattern));

const USE_THE_ONE = phrase('use the (?:number|address|one|box)(?: that is)?(?: printed| shown)? on (?:your|the) (?:bill|(?:id )?card)');

/** How often a text sends people to the number on their bill or card. Once a page is enough. */
export const timesSentToBill = (text: string): number => foundIn(text, USE_THE_ONE).length;

/** Headings that say nothing without the text around them. */
const EMPTY_HEADINGS: ReadonlySet<string> = new Set([
  'was this what you needed',
  'have ready',
  'other ways',
  'the next site',
  'ask it this way',
  'other reasons',
  'more information',
  'good to know',
  'what else you should know',
  'details',
  'overview',
  'steps',
  'next steps',
  'important',
  'notes',
]);

/** Words that name nothing: a heading of these alone could stand over any text. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a all also am an and any are as at be been before both but by can cannot could did do does each else ever for from get gets ' +
    'give gives go goes had has have he her here him his how i if in into is it its just keep know let long made make many may me ' +
    'might more most much must my need needs next no none not nothing now of off on once one ones only or other others our out own ' +
    'say says see she should so some someone something soon still such take takes than that the their them then there these they ' +
    'thing things this those to too up us use was way ways we were what when where which while who whom whose why will with work ' +
    'works would yes yet you your yours'
  ).split(' '),
);

const PRONOUN = /^(?:it|this|that|them|these|those|one)$/;

/** Why a heading does not stand alone, or null. */
export function headingProblem(heading: string): string | null {
  const words = heading.toLowerCase().match(/[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu) ?? [];
  if (EMPTY_HEADINGS.has(words.join(' '))) return `The heading "${heading}" could stand over any text. Say what follows.`;
  if (words.every((word) => EMPTY_WORDS.has(word))) return `The heading "${heading}" names nothing. Say what follows.`;
  if (words.length <= 3 && words.some((word) => PRONOUN.test(word)))
    return `The heading "${heading}" does not say what "${words.find((word) => PRONOUN.test(word)) ?? ''}" is. Name it.`;
  return null;
}

/** Lines that the data has a number for. */
const LINE =
  "(?:member services|(?:the )?(?:website|technical|premium) (?:support|help)|(?:the |an? )?(?:advice (?:line|nurse)|nurse line)|your region's [\\p{L} ]+)";

/** A command or advice to call; not "before you call", "need not call", nor what others call a thing. */
const CALL = phrase(
  '(?<=^|[.?!:;,] |(?:^|[ (])(?:and|or|then|first|today|now|please|you can|you may|you must|you should)(?: also)? )call(?: or (?:text|message|visit))?',
);

/** Calls to people whose number only the reader has. */
const OWN_NUMBER =
  /^ (?:the number (?:that is )?(?:printed )?on (?:the|your|each|that) (?:bill|letter|label)|(?:(?:your|the|their) )?(?:doctor|clinic|pharmacy|dentist|dental office|bank|employer|county|hospital|lender|agent|lab|landlord)\b)/iu;

const ASK = phrase(`(?:ask|tell|contact|reach|or from|by phone (?:with|from)) (?:for )?${LINE}`);
const THEY_CAN = phrase(`${LINE}(?: or [\\p{L} ]+)? (?:can|will) (?:tell|check|help|explain|send|say)`);

/** Whether an answer asks to call or to ask a line, so that its number belongs right below. */
export function asksToCall(answer: string): boolean {
  const calls = [...answer.matchAll(CALL)].some(({ 0: found, index }) => !OWN_NUMBER.test(answer.slice(index + found.length)));
  return calls || foundIn(answer, ASK).length > 0 || foundIn(answer, THEY_CAN).length > 0;
}
