/** Repeated text, measured: which runs of twelve words stand in more than one page. */

export const RUN = 12;
/** Share of a page's runs that may stand in another page. */
export const MAX_SHARE = 0.05;

export interface Repetition {
  /** From 0 to 1; 0 for a page shorter than one run. */
  share: number;
  /** The page with which it has most runs in common. */
  twin: string | null;
  /** The longest stretch of words in common with any page. */
  words: string;
}

/** For each page, by id, how much of it stands in another. Only lower-case words count, not the marks between. */
export function repetitions(pages: ReadonlyMap<string, readonly string[]>): Map<string, Repetition> {
  const runsOf = (words: readonly string[]) =>
    Array.from({ length: Math.max(0, words.length - RUN + 1) }, (_, at) => words.slice(at, at + RUN).join(' '));
  const owners = new Map<string, Set<string>>();
  for (const [id, words] of pages) {
    for (const run of runsOf(words)) owners.set(run, (owners.get(run) ?? new Set()).add(id));
  }
  return new Map(
    [...pages].map(([id, words]) => {
      const runs = runsOf(words);
      const twins = new Map<string, number>();
      let shared = 0;
      let longest = '';
      let from: number | null = null;
      for (const [at, run] of runs.entries()) {
        const others = [...(owners.get(run) ?? [])].filter((other) => other !== id);
        for (const other of others) twins.set(other, (twins.get(other) ?? 0) + 1);
        if (others.length === 0) {
          from = null;
          continue;
        }
        shared += 1;
        from ??= at;
        const stretch = words.slice(from, at + RUN).join(' ');
        if (stretch.length > longest.length) longest = stretch;
      }
      const [twin = null] = [...twins].sort((a, b) => b[1] - a[1])[0] ?? [];
      return [id, { share: runs.length ? shared / runs.length : 0, twin, words: longest }];
    }),
  );
}
