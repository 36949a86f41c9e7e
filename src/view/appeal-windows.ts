/** How long there is to appeal, for every coverage in every region, with what is the same for several told once. */
import * as catalog from '#domain/catalog.ts';
import { COVERAGES, type Coverage } from '#domain/contact/coverage.ts';
import { APPEAL_WINDOW_KEYS, type Period } from '#domain/time/deadlines.ts';
import { factText, periodText } from '#domain/facts/text.ts';
import { fill } from '#domain/text/fill.ts';
import type { languageIn } from '../words/index.ts';
import { known } from '#domain/facts/look-up.ts';
import type { KnownFact } from '#domain/facts/schema.ts';
import type { RegionId } from '#domain/regions/ids.ts';

type Language = ReturnType<typeof languageIn>;

export interface AppealWindow {
  coverages: Coverage[];
  regions: RegionId[];
  /** Undefined where no source tells. */
  fact: KnownFact | undefined;
  /** Undefined when the fact is no length of time. */
  period: Period | undefined;
  /** The time in words, or what to go by where there is none. */
  answer: string;
}

function answerOf(fact: KnownFact | undefined, language: Language): string {
  const { appealWindows } = language.words;
  if (!fact) return appealWindows.unknown;
  if (fact.kind === 'period') return periodText(fact.value, language);
  return fill(appealWindows.complaint, { when: factText(fact, language) });
}

export function appealWindows(language: Language): AppealWindow[] {
  const windows = new Map<string, AppealWindow>();
  for (const coverage of COVERAGES) {
    const byFact = new Map<string, { fact: KnownFact | undefined; regions: RegionId[] }>();
    for (const { id } of catalog.regions) {
      const [fact] = known(catalog.groupOf(APPEAL_WINDOW_KEYS[coverage], id));
      const same = byFact.get(JSON.stringify(fact)) ?? { fact, regions: [] };
      same.regions.push(id);
      byFact.set(JSON.stringify(fact), same);
    }
    for (const { fact, regions } of byFact.values()) {
      const name = JSON.stringify([fact, regions]);
      const window = windows.get(name) ?? {
        coverages: [],
        regions,
        fact,
        period: fact?.kind === 'period' ? fact.value : undefined,
        answer: answerOf(fact, language),
      };
      window.coverages.push(coverage);
      windows.set(name, window);
    }
  }
  return [...windows.values()];
}
