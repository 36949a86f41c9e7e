/** Asks the database: the one on this machine, or with `--remote` the deployed one. */
import { spawnSync } from 'node:child_process';

export type Row = Record<string, string | number | null>;

const TARGET = process.argv.includes('--remote') ? ['--remote'] : ['--local'];
const ELSEWHERE = process.argv.filter((arg) => arg.startsWith('--persist-to='));

/** The arguments of the command without those that say which database. */
export const args = process.argv.slice(2).filter((arg) => arg !== '--remote' && !arg.startsWith('--persist-to='));
export const remote = TARGET[0] === '--remote';

/** The rows of each statement. Ends the command when the database does not answer. */
export function query(...statements: string[]): Row[][] {
  const { status, stdout, stderr } = spawnSync(
    'wrangler',
    ['d1', 'execute', 'DB', ...TARGET, ...ELSEWHERE, '--json', '--command', statements.join(';\n')],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) {
    console.error(`The database did not answer. Run npm start once, which prepares it.\n${stderr || stdout}`);
    process.exit(1);
  }
  return (JSON.parse(stdout) as { results: Row[] }[]).map(({ results }) => results);
}

export function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
