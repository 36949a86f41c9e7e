/**
 * `npm run providers -- status`, `… down <id>`, `… up <id>`, `… auto <id>`: says whether a payment provider works.
 * The pages follow within seconds. `down` and `up` hold whatever the probe sees, until `auto` lets it decide again.
 * Works on the local database; add `--remote` for the deployed one. Further options go to `wrangler d1 execute`.
 */
import { isDown, type Flag, type Probe } from '#domain/pay/outage.ts';
import { readData } from '../build/data/read-data.ts';
import { args, query, stop } from './d1-query.ts';

const USAGE = 'Use: npm run providers -- status | down <id> | up <id> | auto <id> [--remote]';
const [command, id = ''] = args;
const current = readData(process.cwd()).providers.providers.filter(({ status }) => status === 'current');

// The id is checked against our own list, so it needs no escaping.
const CHANGES: Readonly<Record<string, string>> = {
  down: `INSERT OR REPLACE INTO provider_status VALUES ('${id}', 'down', '${new Date().toISOString()}')`,
  up: `INSERT OR REPLACE INTO provider_status VALUES ('${id}', 'up', '${new Date().toISOString()}')`,
  auto: `DELETE FROM provider_status WHERE provider_id = '${id}'`,
};
const change = CHANGES[command ?? ''];
if (!change && command !== 'status') stop(USAGE);
if (change && !current.some((provider) => provider.id === id))
  stop(`There is no current provider "${id}". They are: ${current.map((provider) => provider.id).join(', ')}.\n${USAGE}`);
const [flagRows = [], probeRows = []] = query(
  ...(change ? [change] : []),
  'SELECT * FROM provider_status',
  'SELECT * FROM provider_probe',
).slice(-2);
const flags = new Map(flagRows.map((row) => [row['provider_id'], row]));
const probes = new Map(probeRows.map((row) => [row['provider_id'], row]));

console.table(
  current.map(({ id: provider, host }) => {
    const flag = flags.get(provider);
    const probe = probes.get(provider);
    const checkedAt = String(probe?.['checked_at'] ?? '');
    const seen = probe ? { state: probe['state'] as Probe['state'], against: 0, checkedAt: Date.parse(checkedAt) } : null;
    const held = (flag?.['state'] ?? null) as Flag | null;
    return {
      provider,
      host,
      'members see': isDown(held, seen, Date.now()) ? 'down' : 'up',
      'set by hand': held ? `${held} since ${String(flag?.['since'])}` : '',
      probe: probe ? `${String(probe['state'])}, looked ${checkedAt}` : 'has not looked yet',
    };
  }),
);
