/** Texts with places, as `src/words` and `data/` write them: `Call {number}.` */

import { numberText } from './number-text.ts';

/** Filled in before anyone else sees a text. */
export type NamedEverywhere = 'plan' | 'planShort' | 'site';

/** Names of the places that a text leaves to its caller. */
export type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Exclude<Name, NamedEverywhere> | Places<Rest>
  : never;

type Values<Name extends string> = Readonly<Record<Name, string | number>>;

/** A text with its places filled. A value that ends in a full stop ends a sentence with it: `D.C.` With a literal text, a place without a value does not compile. */
export function fill<Text extends string>(text: Text, values: Values<Places<Text>>): string {
  const given: Readonly<Record<string, string | number>> = values;
  return text.replace(/\{(\w+)\}(\.?)/g, (whole, name: string, stop: string) => {
    const value = given[name];
    if (value === undefined) return whole;
    return String(value).endsWith('.') ? String(value) : `${String(value)}${stop}`;
  });
}

export interface PluralText<One extends string = string, Other extends string = string> {
  readonly one: One;
  readonly other: Other;
}

/**
 * The form of a text that the language asks for with this number. `{count}` is the number as the language writes it.
 * @param values for the other places, where there are any
 */
export function plural<One extends string, Other extends string>(
  locale: string,
  text: PluralText<One, Other>,
  count: number,
  values?: Values<Exclude<Places<One> | Places<Other>, 'count'>>,
): string {
  const form: string = new Intl.PluralRules(locale).select(count) === 'one' ? text.one : text.other;
  return fill(form, { ...values, count: numberText(count, locale) });
}
