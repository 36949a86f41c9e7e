/** What a search found and how it was asked: what all that is shown of it is made from. */
import type { Locale } from '../locale.ts';
import type { CheckWords, Finding } from '../pay/check/check-text.ts';
import type { RegionId } from '../regions/ids.ts';
import type { PluralText } from '../text/fill.ts';
import type { Hours } from '../time/hours.ts';
import type { Action, ActionAnswer } from './action.ts';
import { searchAddress, type SearchRequest } from './address.ts';
import type { Certainty } from './certainty.ts';
import { isDanger } from './danger.ts';
import type { InstantAnswers } from './instant-answer.ts';
import { part, type PartElement } from './parts.ts';
import type { Passage } from './passage.ts';
import type { Safety } from './safety.ts';

/** What a search says. The places of each text are named in `src/words`. */
export interface ResultsWords {
  tty: string;
  /** A fact of a region: `{title}`, `{region}`. */
  factIn: string;
  spokenFact: string;
  allWaysToPay: string;
  allNumbers: string;
  whereForCall: string;
  whereForAnswer: string;
  spokenWhere: string;
  chooseRegion: string;
  showRegion: string;
  /** `**{query}**` as we read it, and `[{original}](original)` as it was typed. */
  corrected: string;
  correctedIn: string;
  spokenCorrected: string;
  /** `[{query}](offered)`, which was not typed. */
  didYouMean: string;
  pagesAsked: string;
  pagesFor: string;
  pagesForAll: string;
  /** `{count}` */
  found: PluralText;
  isAnswer: string;
  possible: string;
  others: string;
  allFound: PluralText;
  noAnswer: string;
  noAnswerNarrow: string;
  everyKind: string;
  guesses: string;
  somethingElse: string;
  spokenNone: string;
  spokenAnswers: PluralText;
  wordPages: string;
  topics: string;
  reachPerson: string;
  answers: string;
  notMeant: string;
  thanks: string;
  /** Of a pasted link, number or address. */
  check: {
    title: string;
    /** Of what must not be used, by what it is. */
    avoid: Readonly<Record<'link' | 'phone' | 'address' | 'email', string>>;
    now: string;
    nowIn: string;
    ask: string;
    more: string;
    spoken: string;
  };
  /** In the other language, to those who ask in it: `{number}`. */
  spanish: Readonly<Record<'call' | 'ask', string>>;
}

/** `/instant-answers.json`, in each language: what the search says, and the facts that it shows at once. */
export interface ResultsTexts {
  words: { searchResults: ResultsWords };
  instant: InstantAnswers;
  /** Address of the style of a verdict, for pages that may need it. */
  checkStyle?: string;
}

export interface FoundPage {
  url: string;
  title: string;
  summary: string;
  passage?: Passage | null;
}

/** What a search found, in the browser and at the edge. */
export interface Found {
  /** Best first. */
  pages: readonly FoundPage[];
  certainty: Certainty;
  /** The query as we read it, when spelling was corrected. */
  corrected: string | null;
  /** The query as it may be meant: a word that exists is not corrected, another is offered. */
  offered: string | null;
  /** The query is in Spanish. */
  spanish: boolean;
  /** Regions named in the query. */
  regions: readonly RegionId[];
  /** Key of the fact that is asked for. */
  asked: string | null;
}

/** What is known of the links, numbers and addresses in a query, and the words for it. */
export interface Checked {
  findings: readonly Finding[];
  words: Pick<CheckWords, 'verdicts' | 'reasons'>;
}

export interface View extends ResultsTexts {
  locale: Locale;
  request: SearchRequest;
  /** The region that the person chose on this site. */
  chosen: RegionId | null;
  found: Found;
  /** What stands above everything. */
  safety: Safety | null;
  checked?: Checked | null;
  /** What a page asks to call or open. */
  actionOf?: (url: string) => Action | undefined;
  answersOf?: (key: string) => readonly ActionAnswer[];
  /** "open now · until …", where it is not filled in later. */
  statusOf?: (hours: Hours) => string;
}

/** Marks a link that only changes the request; its address says how. */
export const REFINE = 'data-refine';

export const refineLink = (
  { request, locale }: Pick<View, 'request' | 'locale'>,
  change: Partial<SearchRequest>,
  text: string,
): PartElement => part('a', { href: searchAddress({ ...request, ...change }, locale), [REFINE]: '' }, text);

export const nameOf = (instant: InstantAnswers, id: RegionId): string => instant[id]?.name ?? '';

/** 911 or 988 stands above, and help is all that is shown below; a person who meant something else can ask for more. */
export const showsOnlyHelp = ({ safety, request }: Pick<View, 'safety' | 'request'>): boolean => isDanger(safety) && !request.asTyped;
