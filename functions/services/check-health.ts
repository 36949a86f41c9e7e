import { regions } from '#domain/catalog.ts';
import { REGION_IDS } from '#domain/region.ts';
import type { Deps } from '../deps.ts';

/** Whether the parts work. A provider that is flagged down is reported, and is no fault of this site. */
export async function checkHealth({ providerStatus, now }: Pick<Deps, 'providerStatus' | 'now'>) {
  const down = await providerStatus.down(now()).catch(() => null);
  const checks = {
    facts: { ok: regions.length === REGION_IDS.length, regions: regions.length },
    database: { ok: down !== null },
    providers: { ok: down?.length === 0, down },
  };
  return { ok: checks.facts.ok && checks.database.ok, checks };
}
