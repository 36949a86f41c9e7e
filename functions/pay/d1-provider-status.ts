import { isDown, type Flag, type Probe } from '#domain/pay/outage.ts';

/** All of it throws when the database does not answer. */
export interface ProviderStatusStore {
  /** Ids of the providers that count as down at an instant: flagged by an operator, or not answering the probe. */
  down: (at: number) => Promise<string[]>;
}

export interface ProbeStore {
  /** What the probe last saw, by provider id. */
  read: () => Promise<Map<string, Probe>>;
  save: (probes: ReadonlyMap<string, Probe>) => Promise<void>;
}

interface ProbeRow {
  provider_id: string;
  state: Probe['state'];
  against: number;
  checked_at: string;
}

const probeOf = ({ state, against, checked_at }: ProbeRow): Probe => ({ state, against, checkedAt: Date.parse(checked_at) });

export function d1ProviderStatus(db: D1Database): ProviderStatusStore {
  return {
    async down(at) {
      const { results } = await db
        .prepare(
          `SELECT provider_id, 'flag' AS said_by, state, 0 AS against, since AS checked_at FROM provider_status
           UNION ALL SELECT provider_id, 'probe', state, against, checked_at FROM provider_probe`,
        )
        .all<ProbeRow & { said_by: 'flag' | 'probe' }>();
      const flags = new Map<string, Flag>();
      const probes = new Map<string, Probe>();
      for (const row of results) {
        if (row.said_by === 'flag') flags.set(row.provider_id, row.state);
        else probes.set(row.provider_id, probeOf(row));
      }
      const ids = [...new Set([...flags.keys(), ...probes.keys()])].sort();
      return ids.filter((id) => isDown(flags.get(id) ?? null, probes.get(id) ?? null, at));
    },
  };
}

export function d1ProviderProbes(db: D1Database): ProbeStore {
  return {
    async read() {
      const { results } = await db.prepare('SELECT * FROM provider_probe').all<ProbeRow>();
      return new Map(results.map((row) => [row.provider_id, probeOf(row)]));
    },

    async save(probes) {
      const save = db.prepare(
        `INSERT INTO provider_probe VALUES (?, ?, ?, ?)
         ON CONFLICT (provider_id) DO UPDATE SET state = excluded.state, against = excluded.against, checked_at = excluded.checked_at`,
      );
      await db.batch(
        [...probes].map(([id, { state, against, checkedAt }]) => save.bind(id, state, against, new Date(checkedAt).toISOString())),
      );
    },
  };
}
