/** Which forms of the library a choice of topic, coverage and region leaves, and how that choice is written in an address. */
import { isCoverage, type Coverage } from '../contact/coverage.ts';
import type { RegionId } from '../regions/ids.ts';
import { plural, type PluralText } from '../text/fill.ts';
import { numberText } from '../text/number-text.ts';

/** null: any. */
export interface FormFilter {
  /** Id of `data/topics.json`. */
  topic: string | null;
  coverage: Coverage | null;
  region: RegionId | null;
}

/** What an entry of the library says about itself. No regions or coverage: it is for all of them. */
export interface Filterable {
  topics: readonly string[];
  coverage?: readonly string[] | undefined;
  regions?: readonly string[] | undefined;
}

const allows = (values: readonly string[] | undefined, wanted: string | null): boolean =>
  wanted === null || !values || values.includes(wanted);

export function fitsFilter(form: Filterable, { topic, coverage, region }: FormFilter): boolean {
  return allows(form.topics, topic) && allows(form.coverage, coverage) && allows(form.regions, region);
}

/**
 * `?topic=family&coverage=medicare` → the choice; what we do not know counts as any. The region is never in an address.
 * @param topics ids of the topics there are
 */
export function readFilter(search: string, topics: readonly string[]): Pick<FormFilter, 'topic' | 'coverage'> {
  const value = (name: string) => new RegExp(`[?&]${name}=([a-z-]*)(?:&|$)`).exec(search)?.[1];
  const coverage = value('coverage');
  return { topic: topics.find((id) => id === value('topic')) ?? null, coverage: isCoverage(coverage) ? coverage : null };
}

/** The reverse of `readFilter`; empty for no choice. */
export function filterQuery({ topic, coverage }: Pick<FormFilter, 'topic' | 'coverage'>): string {
  const pairs = [...(topic ? [`topic=${topic}`] : []), ...(coverage ? [`coverage=${coverage}`] : [])];
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

export interface FormCountWords {
  none: string;
  /** `{count}` of all forms */
  all: PluralText;
  /** `{shown}` of `{count}` forms */
  some: PluralText;
}

export function formCountText(shown: number, all: number, formCount: FormCountWords, locale: string): string {
  if (shown === 0) return formCount.none;
  if (shown === all) return plural(locale, formCount.all, all);
  return plural(locale, formCount.some, all, { shown: numberText(shown, locale) });
}

/** Style rules by which a radio button of the filters hides the forms that do not fit. */
export function formFilterStyles(values: { regions: readonly string[]; coverages: readonly string[]; topics: readonly string[] }): string {
  const rules = (ids: readonly string[], mark: string): string[] =>
    ids.map((id) => `:root:has(.filters [value='${id}']:checked) .library li[${mark}]:not([${mark}~='${id}'])`);
  const selectors = [
    ...rules(values.regions, 'data-r'),
    ...rules(values.coverages, 'data-coverage'),
    ...rules(values.topics, 'data-topics'),
  ];
  return `${selectors.join(',\n')} { display: none !important }`;
}
