/**
 * `npm run report:gaps`: what people search for and do not find, most wanted first. Only words that came from
 * at least ten networks can be read. Works on the local database; add `--remote` for the deployed one, and `--forget` to
 * start counting anew.
 */
import { args, query } from './d1-query.ts';

const TITLES: Readonly<Record<string, string>> = { 'no-result': 'nothing found', 'not-meant': 'not what they meant' };

if (args.includes('--forget')) {
  query('DELETE FROM search_gaps', 'DELETE FROM search_gap_voters');
  console.log('Counting starts anew.');
} else {
  const [rows = [], [rare] = []] = query(
    'SELECT text, kind, count FROM search_gaps WHERE text IS NOT NULL ORDER BY count DESC, text',
    'SELECT count(*) AS others FROM search_gaps WHERE text IS NULL',
  );
  if (rows.length > 0)
    console.table(rows.map(({ text, kind, count }) => ({ 'searched for': text, so: TITLES[String(kind)] ?? kind, networks: count })));
  else
    console.log(
      'Nothing that ten networks searched for. Counting is off until SEARCH_FEEDBACK_KEY is set; see docs/decisions/0011-the-search-box.md.',
    );
  console.log(`${rare?.['others'] ?? 0} other searches were too rare to be read.`);
}
