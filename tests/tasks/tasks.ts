/**
 * What most people come for, as data: where it starts, what a person may press or fill in on the way, and what ends it. Things are known by
 * where they lead, by their name or by the field of a form, never by how a page is built, so that the same tasks measure every layout.
 */
import { addressLines } from '#domain/facts/text.ts';
import { needFact } from '#domain/facts/look-up.ts';
import type { RegionId } from '#domain/regions/ids.ts';
import { urls } from '#domain/urls.ts';
import { readData } from '../../build/data/read-data.ts';
import { ROOT } from '../support/root.ts';

const data = readData(ROOT);
const phone = (key: string, region?: RegionId) => `tel:${needFact(data, key, 'phone', region).value}`;
const online = (key: string) => needFact(data, key, 'url').value;

/** A part of a form: the `name` under which it is sent, or its label. Left as it is where it has that value already, or is not there. */
export interface Field {
  field: string | RegExp;
  /** A value of a choice, the words of an option, or what is typed. */
  value: string;
}

/** One thing that a person does. `region`: tells the page which region is meant, by whatever it has for that. */
export type Step = { link: string | RegExp } | { button: RegExp } | { fold: RegExp } | Field | 'region';

export type Way = readonly Step[];

/** What ends a task: the first of these that can be seen, outside the frame of the page. */
export interface Goal {
  /** Where a link leads. */
  links?: readonly (string | RegExp)[];
  words?: RegExp;
  /** It has to be pressed, and not only seen. */
  pressed?: true;
  /** Only among what a search found. */
  found?: true;
  /** The page on which it counts. */
  at?: RegExp;
}

/** What a task costs. */
export interface Cost {
  /** Links and buttons that were pressed. */
  taps: number;
  /** Fields that were filled in or chosen. */
  fields: number;
  /** Windows from the top of each page, or from what was pressed on it before, to all that had to be pressed or filled in. */
  screens: number;
  /** The same with the way to what ends the task; null when the walk came to no end. */
  toGoal: number | null;
}

export interface Task {
  title: string;
  /** The same walk before the pages were made anew, on a phone with scripts and no region. */
  before: Cost;
  region: RegionId;
  goal: Goal;
  /** Where it ends without scripts, if elsewhere. */
  goalWithoutScripts?: Goal;
  /** What a person tries, the closest to the goal first, each once. It starts where its first step can be seen. */
  ways: readonly Way[];
}

const SEARCH = /^(?:search|ask|what)|own words|help center/i;
const ask = (words: string): Way => [{ field: SEARCH, value: words }, { button: /^search$/i }];
const article = (topic: string, slug: string): Way => [{ link: urls.article(topic, slug) }];
const goTo = (link: string | RegExp): Way => [{ link }];

/** A day of a letter that is neither old nor new on the day that the clock of a walk shows. */
export const TODAY = new Date('2027-01-20T17:00:00Z');
const LETTER: readonly Field[] = [
  { field: /^month$/i, value: 'December' },
  { field: /^day$/i, value: '10' },
  { field: /^year$/i, value: '2026' },
];

export const TASKS: readonly Task[] = [
  {
    title: 'Pay a premium',
    before: { taps: 4, fields: 0, screens: 4.4, toGoal: 4.4 },
    region: 'georgia',
    goal: { links: [urls.goPay('georgia', 'premium')], pressed: true },
    ways: [goTo(urls.payStep('georgia', 'premium')), goTo(urls.payRegion('georgia')), goTo(urls.pay()), ['region']],
  },
  {
    title: 'Find a number, and whether it is open',
    before: { taps: 2, fields: 0, screens: 2.0, toGoal: 3.4 },
    region: 'mid-atlantic',
    goal: { links: [phone('member-services', 'mid-atlantic')] },
    ways: [
      ['region'],
      goTo(urls.region('mid-atlantic')),
      [{ field: 'topic', value: 'plan' }, { field: 'region', value: 'mid-atlantic' }, { button: /^(?:show|find)/i }],
      goTo(urls.contact()),
    ],
  },
  {
    title: 'Open a locked account',
    before: { taps: 2, fields: 0, screens: 3.0, toGoal: 5.1 },
    region: 'washington',
    goal: { links: [phone('website-help', 'washington')] },
    ways: [['region'], article('account', 'account-locked'), goTo(/^\/(?:technical-help|help\/account)\/$/), ask('my account is locked')],
  },
  {
    title: 'Get the claim form',
    before: { taps: 2, fields: 0, screens: 5.2, toGoal: 10.0 },
    region: 'colorado',
    goal: { links: [online('after-your-trip'), online('sign-in')], at: /^\/forms\/claim-form\/$/ },
    ways: [goTo(urls.form('claim-form')), goTo(urls.forms())],
  },
  {
    title: 'Find the last day for an appeal',
    before: { taps: 3, fields: 6, screens: 8.8, toGoal: 9.0 },
    region: 'georgia',
    goal: { words: /You have \d+ days left/ },
    goalWithoutScripts: { words: /\b180 days\b/, at: /^\/appeals\/deadline\/$/ },
    ways: [
      [
        { field: /^what happened/i, value: 'denial' },
        { field: /^your coverage/i, value: 'employer' },
        { field: /^your region/i, value: 'georgia' },
        ...LETTER,
        { button: /last day/i },
      ],
      [{ fold: /said no/i }],
      goTo(urls.appealDeadline()),
      goTo(urls.guide('appeals')),
      ask('how long do I have to appeal'),
      goTo(urls.letters()),
    ],
  },
  {
    title: 'Send a message, with mistakes',
    before: { taps: 5, fields: 6, screens: 13.3, toGoal: 14.0 },
    region: 'georgia',
    goal: { words: /\b[0-9A-Z]{5}-[0-9A-Z]{5}\b/, at: /^\/contact\/message\/[^/]+\// },
    ways: [
      [
        { button: /^send/i },
        { field: 'region', value: 'georgia' },
        { field: 'topic', value: 'billing' },
        { field: 'name', value: 'A Member' },
        { field: 'contactBy', value: 'email' },
        { field: 'email', value: 'member@example.com' },
        { field: 'message', value: 'My bill shows a premium that I have paid.' },
        { button: /^send/i },
      ],
      goTo(/^\/contact\/message\//),
      goTo(urls.contact()),
      [{ field: 'topic', value: 'billing' }, { field: 'region', value: 'georgia' }, { button: /^(?:show|find)/i }],
    ],
  },
  {
    title: 'Check a link from a letter',
    before: { taps: 4, fields: 2, screens: 7.1, toGoal: 7.4 },
    region: 'georgia',
    goal: { words: /\b(?:not known|unknown|do not pay)\b/i },
    goalWithoutScripts: {
      links: [/^https:\/\/[a-z.]*kp\.org/, online('fraud-hotline-online')],
      words: /\bkp\.org\b/,
      at: /^\/pay\/check\/$/,
    },
    ways: [
      [{ field: /^paste or type/i, value: 'kppay-online.com/bill' }, { button: /^check/i }],
      goTo(urls.payCheck()),
      ask('kppay-online.com/bill'),
      goTo(urls.pay()),
    ],
  },
  {
    title: 'Search for “premimum bil”',
    before: { taps: 1, fields: 1, screens: 0.7, toGoal: 2.8 },
    region: 'georgia',
    goal: { links: [/^\/go\/pay\//, /^\/pay\/(?:georgia\/(?:premium\/)?)?$/, urls.article('bill-pay', 'pay-premium-online')], found: true },
    ways: [ask('premimum bil')],
  },
  {
    title: 'Search in Spanish',
    before: { taps: 0, fields: 1, screens: 0.6, toGoal: 0.8 },
    region: 'georgia',
    goal: { links: [urls.article('account', 'reset-password')], found: true },
    ways: [ask('olvidé mi contraseña')],
  },
  {
    title: 'Find a region by ZIP code',
    before: { taps: 2, fields: 1, screens: 5.0, toGoal: 6.3 },
    region: 'northwest',
    goal: { links: [phone('member-services', 'northwest')] },
    ways: [
      [{ field: 'zip', value: '98660' }, { button: /^(?:find|show|look)/i }],
      goTo(urls.region('northwest')),
      goTo(/^\/regions\/(?:#.*)?$/),
    ],
  },
  {
    title: 'Know what to do after a loss',
    before: { taps: 2, fields: 0, screens: 4.6, toGoal: 13.1 },
    region: 'georgia',
    goal: { links: [phone('member-services', 'georgia')], at: /^\/after-a-loss\/$/ },
    ways: [goTo(urls.guide('after-a-loss')), ask('my mother died'), ['region']],
  },
  {
    title: 'Reach a person about a Medicare plan',
    before: { taps: 2, fields: 3, screens: 3.2, toGoal: 3.3 },
    region: 'colorado',
    goal: { links: [phone('medicare', 'colorado')], at: /^\/contact\// },
    ways: [
      [
        { field: 'topic', value: 'plan' },
        { field: 'region', value: 'colorado' },
        { field: 'coverage', value: 'medicare' },
        { button: /^(?:show|find)/i },
      ],
      goTo(urls.contact()),
    ],
  },
  {
    title: 'Get sick on a trip',
    before: { taps: 1, fields: 1, screens: 0.8, toGoal: 3.9 },
    region: 'georgia',
    goal: { links: [phone('travel-line')] },
    ways: [article('getting-help', 'travel-outside-us'), ask('sick in Mexico on vacation')],
  },
  {
    title: 'Ask where to mail a payment',
    before: { taps: 1, fields: 1, screens: 2.0, toGoal: 2.3 },
    region: 'georgia',
    goal: { words: new RegExp(addressLines(needFact(data, 'premium-mail', 'address', 'georgia').value)[1] ?? '') },
    ways: [['region'], article('bill-pay', 'mail-premium-check'), ask('where do I mail my premium check')],
  },
];
