/** Asks the site's database, on this machine or (with `--remote`) the deployed one. Ends the program when it does not answer. */
import { spawnSync } from 'node:child_process';

type Row = Record<string, string | number | null>;

/** `sql` holds nothing that a person typed. */
export function queryDatabase(sql: string, { remote }: { remote: boolean }): Row[] {
  const args = ['d1', 'execute', 'DB', remote ? '--remote' : '--local', '--json', '--command', sql];
  const { status, stdout, stderr } = spawnSync('wrangler', args, { encoding: 'utf8' });
  if (status !== 0) {
    console.error(`The database did not answer. Run npm start once, which prepares it.\n${stderr || stdout}`);
    process.exit(1);
  }
  return (JSON.parse(stdout) as { results: Row[] }[])[0]?.results ?? [];
}
