/**
 * `npm run providers -- status`, `… down <id>`, `… up <id>`: flags a payment provider for the health route.
 * Works on the local database; add `--remote` for the deployed one.
 */
import { spawnSync } from 'node:child_process';
import { readData } from '../config/read-data.ts';

const USAGE = 'Use: npm run providers -- status | down <id> | up <id> [--remote]';
const args = process.argv.slice(2).filter((arg) => arg !== '--remote');
const target = process.argv.includes('--remote') ? '--remote' : '--local';
const [command, id] = args;
const current = readData(process.cwd()).providers.providers.filter(({ status }) => status === 'current');

function query(sql: string): Record<string, string>[] {
  const { status, stdout, stderr } = spawnSync('wrangler', ['d1', 'execute', 'DB', target, '--json', '--command', sql], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.error(`The database did not answer. Run npm start once, which prepares it.\n${stderr || stdout}`);
    process.exit(1);
  }
  return (JSON.parse(stdout) as { results: Record<string, string>[] }[])[0]?.results ?? [];
}

if (command === 'down' || command === 'up') {
  if (!current.some((provider) => provider.id === id)) {
    console.error(`There is no current provider "${id ?? ''}". They are: ${current.map((provider) => provider.id).join(', ')}.\n${USAGE}`);
    process.exit(2);
  }
  // The id is one of our own list, so it needs no escaping.
  query(
    `INSERT INTO provider_status VALUES ('${id ?? ''}', '${command}', '${new Date().toISOString()}') ON CONFLICT (provider_id) DO UPDATE SET state = excluded.state, since = excluded.since`,
  );
} else if (command !== 'status') {
  console.error(USAGE);
  process.exit(2);
}
const flags = new Map(query('SELECT * FROM provider_status').map((row) => [row['provider_id'], row]));
console.table(
  current.map(({ id: provider, host }) => ({
    provider,
    host,
    state: flags.get(provider)?.['state'] ?? 'up',
    since: flags.get(provider)?.['since'] ?? '',
  })),
);
