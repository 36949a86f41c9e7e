/**
 * `npm run danger:score`: each sitting, read by a model that learned from all others; with `-- kept`, the texts that no model
 * learned from, read by the one that the site ships. Tables for decision 0020.
 */
import { train } from './danger/train.ts';
import { isDanger, KEPT_BACK, readSitting, readTexts, SITTINGS, type Labelled } from './danger/texts.ts';
import { SCORE_HEAD, scoreLine, scoreOf, type Judge } from './danger/score.ts';
import { createJudge } from '#domain/search/danger-model.ts';
import { dangerModel } from '#domain/search/safety-words.ts';
import { readSafety } from '#domain/search/safety.ts';

const ROOT = process.cwd();

function table(rows: readonly Labelled[], judge: Judge, by: readonly (keyof Labelled)[]): void {
  console.log(`\n${SCORE_HEAD}`);
  for (const key of by)
    for (const value of new Set(rows.map((row) => row[key])))
      console.log(
        scoreLine(
          scoreOf(
            value,
            rows.filter((row) => row[key] === value),
            judge,
          ),
        ),
      );
  console.log(scoreLine(scoreOf('all', rows, judge)));
}

if (process.argv.includes(KEPT_BACK)) {
  const start = performance.now();
  const rows = readSitting(ROOT, KEPT_BACK);
  table(rows, ({ text }) => readSafety(text), ['lang', 'kind']);
  console.log(`${((performance.now() - start) / rows.length).toFixed(2)} ms a text, four readings each or more`);
} else {
  const all = readTexts(ROOT);
  const judged = new Map<Labelled, ReturnType<Judge>>();
  for (const sitting of SITTINGS) {
    const judge = createJudge({ ...dangerModel, ...train(all.filter((row) => row.sitting !== sitting)) });
    for (const row of all.filter((other) => other.sitting === sitting)) {
      const { danger, crisis } = judge(row.text);
      judged.set(row, danger <= 0 ? null : crisis > 0 ? 'crisis' : 'emergency');
    }
  }
  const rows = [...judged.keys()].sort((one, other) => Number(isDanger(other)) - Number(isDanger(one)));
  table(rows, (row) => judged.get(row) ?? null, ['sitting', 'lang']);
}
