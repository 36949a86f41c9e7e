/** Other ways of writing the labelled texts: with names, places and sentences around them, and misspelt. They change nothing of what is said. */
import { plan } from '#domain/plan.ts';
import { chance } from './chance.ts';
import { isDanger, type Labelled } from './texts.ts';

export type Choose = <Value>(values: readonly Value[]) => Value;

const PLAN = plan.shortName.toLowerCase();

const NAMES = 'Bill Will Grant Mark Grace Hope Faith Joy Penny Rob Art Jack Sue Pat Rose Dawn Max Ray Frank Guy José María Luz Ángel'
  .split(' ')
  .concat(['Mr. Price', 'Mrs. Burns', 'Ms. Hurt', 'Dr. Graves', 'Mr. Cutter', 'Mrs. Payne', 'Señora Ríos']);
const PLACES = [
  ...[
    'at home',
    'at work',
    'at school',
    'at the clinic',
    'at the pharmacy',
    `at the ${PLAN} pharmacy`,
    `in ${PLAN}`,
    'at the hospital',
    'in the waiting room',
    'in the car',
  ],
  ...['during the video visit', 'in the video visit', 'at the store', 'in my room', 'at the gym', 'in the parking lot'],
  ...['in california', 'in oregon', 'in Hawaiʻi', 'in washington', 'in georgia', 'in maryland', 'in colorado', 'in virginia'],
  ...['en california', 'en la casa', 'en la clínica', 'en el trabajo', 'en la farmacia', 'en el carro', 'en oregon'],
];
const ENDINGS = [
  ...['!', '?', '...', ' !!', ' please help', ' help', ' call the nurse', ` call ${PLAN}`, ' what do i do', ' and no insurance'],
  ...[
    ' and i have no money',
    ' and we have no coverage',
    ' and my plan ended',
    ' thanks',
    ' por favor',
    ' y no tengo seguro',
    ' y no tengo dinero',
  ],
];
/** What people put around what they say: it changes nothing of it. */
const AROUND: readonly ((text: string, pick: Choose) => string)[] = [
  (text, pick) => `hi, this is ${pick(NAMES)}, ${text}`,
  (text, pick) => `${pick(NAMES)}, ${text}`,
  (text, pick) => `my ${pick(['husband', 'wife', 'son', 'mother', 'friend'])} ${pick(NAMES)} is here, ${text}`,
  (text, pick) =>
    `${pick(['hello', 'hola', 'good morning', 'buenas'])}, ${pick(['soy', 'my name is', 'me llamo', 'i am'])} ${pick(NAMES)}, ${text}`,
  (text, pick) => `${text} ${pick(PLACES)}`,
  (text, pick) => `${text} ${pick(PLACES)}`,
  (text, pick) => `${text}${pick(ENDINGS)}`,
  (text, pick) => `${text}${pick(ENDINGS)}`,
];
/** How often each text is shown again with something around it, misspelt, and with other sentences; calm ones too, so that it means nothing. */
const AGAIN = { danger: 1.5, calm: 0.4, misspelt: 0.4, sentence: 0.6 };

const ended = (text: string): string => (/[.!?]\s*$/.test(text) ? text : `${text}.`);

/** Some words with a letter left out, or two of them swapped. */
const misspelt = (text: string, next: () => number): string =>
  text.replaceAll(/[a-z]{4,}/g, (word) => {
    if (next() < 0.6) return word;
    const at = 1 + Math.floor(next() * (word.length - 2));
    const [one = '', other = ''] = [word[at], word[at + 1]];
    return word.slice(0, at) + (next() < 0.5 ? other : other + one) + word.slice(at + 2);
  });

export function createWriter(texts: readonly Labelled[], seed: number) {
  const next = chance(seed);
  const pick: Choose = (values) => values[Math.floor(next() * values.length)] as (typeof values)[number];
  const calm = texts.filter(({ expect, sitting }) => expect === 'none' && sitting === 'queries');
  const sentences = (most: number) => Array.from({ length: Math.ceil(next() * most) }, () => ended(pick(calm).text)).join(' ');
  return {
    next,
    around: (text: string) => pick(AROUND)(text, pick),
    among: (text: string, most: number) =>
      next() < 0.5 ? `${ended(text)} ${sentences(most)}` : `${sentences(most)} ${ended(text)}${next() < 0.3 ? ` ${sentences(most)}` : ''}`,
  };
}

export function varied(texts: readonly Labelled[], seed: number): Labelled[] {
  const { next, around, among } = createWriter(texts, seed);
  return texts.flatMap((row) => {
    // What is said in a word or two has few features to be known by.
    const made: string[] = isDanger(row) && row.text.split(' ').length < 3 ? [row.text, row.text] : [];
    const share = isDanger(row) ? 1 : AGAIN.calm / AGAIN.danger;
    for (let shown = next(); shown < AGAIN.danger * share; shown += 1) made.push(around(row.text));
    if (next() < AGAIN.misspelt * share) made.push(misspelt(row.text, next));
    if (next() < AGAIN.sentence && isDanger(row)) made.push(among(row.text, 2));
    return made.map((text) => ({ ...row, text }));
  });
}
