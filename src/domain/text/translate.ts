/**
 * Texts of data in another language. Data hold English; `data/<locale>/<name>.json` says for each English text what it is there.
 * So a text that changes has no translation until someone looks again, and one that stands in many places is written once.
 */

/** A text in English, and what it is in another language. Empty: nobody has written it yet, and the English one is shown. */
export type Dictionary = Readonly<Record<string, string>>;

/** Fields whose strings are texts for people. In no other field is a string ever changed. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(
  (
    'action area askFor dates definition details does explanation fromText haveReady heading hint label lead letter message more name note ' +
    'notice onlyFor opening question reason selfServiceWhy sentences shortName summary term text title todo until what whatItIs whatToDo why windows'
  ).split(' '),
);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The value of a fact is a text when it is of no other kind. */
const isText = (name: string, around: Record<string, unknown>): boolean =>
  TEXT_FIELDS.has(name) || (name === 'value' && around['kind'] === 'text');

/** The same, with `change` made of every text for people in it. `texts`: whether a string here is one. */
function mapTexts(value: unknown, change: (text: string) => string, texts: boolean): unknown {
  if (typeof value === 'string') return texts ? change(value) : value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change, texts));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      // The names of holidays stand at their days, which are no fields.
      const within = /^\d{4}-/.test(name) ? texts : isText(name, value);
      return [name, mapTexts(inner, change, within)];
    }),
  );
}

/** Every text for people in a value, each once, in order. */
export function textsIn(value: unknown): string[] {
  const texts = new Set<string>();
  mapTexts(
    value,
    (text) => {
      texts.add(text);
      return text;
    },
    false,
  );
  return [...texts];
}

function inLanguage(dictionary: Dictionary, text: string): string {
  const other = Object.hasOwn(dictionary, text) ? dictionary[text] : undefined;
  return other === undefined || other === '' ? text : other;
}

/** The same data with its texts in the language of the dictionary, where it has them. */
export const translated = <T>(value: T, dictionary: Dictionary | undefined): T =>
  dictionary === undefined ? value : (mapTexts(value, (text) => inLanguage(dictionary, text), false) as T);
