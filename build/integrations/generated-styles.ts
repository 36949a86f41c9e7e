/** Style sheets that follow from data, as modules that a page imports: nobody writes an id into a style by hand. */
import type { Plugin } from 'vite';
import { formFilterStyles } from '#domain/articles/form-filter.ts';
import { TOPIC_IDS } from '#domain/articles/topic-ids.ts';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { COVERAGE_CHOICE, passageStyles, REGION_CHOICE } from '#domain/regions/styles.ts';

/** By the name under which a page imports it. The layers are those of `src/styles/site.css`. */
const SHEETS: Readonly<Record<string, () => string>> = {
  'virtual:region-passages.css': () =>
    `@layer region {\n${passageStyles(REGION_CHOICE, REGION_IDS)}\n${passageStyles(COVERAGE_CHOICE, COVERAGES)}\n}`,
  'virtual:form-filter.css': () =>
    `@layer components {\n@supports selector(:has(*)) {\n${formFilterStyles({
      regions: REGION_IDS,
      coverages: COVERAGES,
      topics: TOPIC_IDS,
    })}\n}\n}`,
};

const INSIDE = '\0';

export function generatedStyles(): Plugin {
  return {
    name: 'generated-styles',
    resolveId: (name) => (Object.hasOwn(SHEETS, name) ? INSIDE + name : null),
    load: (id) => (id.startsWith(INSIDE) ? SHEETS[id.slice(INSIDE.length)]?.() : null),
  };
}
