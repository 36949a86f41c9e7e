/**
 * `npm run providers -- status`, `… down <id>`, `… up <id>`: flags a payment provider for the health route.
 * Works on the local database; add `--remote` for the deployed one.
 */
import { readData } from '../config/read-data.ts';
import { queryDatabase } from './query-database.ts';

const USAGE = 'Use: npm run providers -- status | down <id> | up <id> [--remote]';
const args = process.argv.slice(2).filter((arg) => arg !== '--remote');
const remote = process.argv.includes('--remote');
const [command, id] = args;
const current = readData(process.cwd()).providers.providers.filter(({ status }) => status === 'current');

if (command === 'down' || command === 'up') {
  if (!current.some((provider) => provider.id === id)) {
    console.error(`There is no current provider "${id ?? ''}". They are: ${current.map((provider) => provider.id).join(', ')}.\n${USAGE}`);
    process.exit(2);
  }
  // The id is one of our own list, so it needs no escaping.
  queryDatabase(
    `INSERT INTO provider_status VALUES ('${id ?? ''}', '${command}', '${new Date().toISOString()}') ON CONFLICT (provider_id) DO UPDATE SET state = excluded.state, since = excluded.since`,
    { remote },
  );
} else if (command !== 'status') {
  console.error(USAGE);
  process.exit(2);
}
const flags = new Map(queryDatabase('SELECT * FROM provider_status', { remote }).map((row) => [row['provider_id'], row]));
console.table(
  current.map(({ id: provider, host }) => ({
    provider,
    host,
    state: flags.get(provider)?.['state'] ?? 'up',
    since: flags.get(provider)?.['since'] ?? '',
  })),
);
