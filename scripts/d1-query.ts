/** Asks the database: the one on this machine, or with `--remote` the deployed one. */
import { spawnSync } from 'node:child_process';

export type Row = Record<string, string | number | null>;

/** Whether the deployed database is meant. */
export const remote = process.argv.includes('--remote');

/** Another folder with local data: `--persist-to=…` or `--persist-to …`, as wrangler takes it. */
const at = process.argv.findIndex((arg) => arg.startsWith('--persist-to'));
const elsewhere = at < 0 ? [] : process.argv.slice(at, process.argv[at]?.includes('=') ? at + 1 : at + 2);

/** The arguments of the command without those that say which database. */
export const args = process.argv.slice(2).filter((arg) => arg !== '--remote' && !elsewhere.includes(arg));

/** The rows of each statement. Ends the command when the database does not answer. */
export function query(...statements: string[]): Row[][] {
  const { status, stdout, stderr } = spawnSync(
    'wrangler',
    ['d1', 'execute', 'DB', remote ? '--remote' : '--local', ...elsewhere, '--json', '--command', statements.join(';\n')],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0) {
    console.error(`The database did not answer. Run npm start once, which prepares it.\n${stderr || stdout}`);
    process.exit(1);
  }
  const answers = JSON.parse(stdout) as { results: Row[]; meta?: { size_after?: number } }[];
  size = answers.at(-1)?.meta?.size_after ?? size;
  return answers.map(({ results }) => results);
}

let size = 0;
/** How large the database was at the last answer; 0 before the first. */
export const databaseBytes = (): number => size;

export function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
