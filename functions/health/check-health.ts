import { holidays, regions, shared } from '#domain/catalog.ts';
import type { Deps } from '../deps.ts';
import { checkFacts } from './check-facts.ts';

const MINUTE = 60_000;
/** Three sweeps: what waits longer than that is stuck. */
const TOO_OLD = 15 * MINUTE;

/** Whether the parts work. A provider that is flagged down is reported, and is no fault of this site. */
export async function checkHealth({ providerStatus, messaging, now }: Pick<Deps, 'providerStatus' | 'messaging' | 'now'>) {
  const { outbox, keyring } = messaging();
  const [down, counts] = await Promise.all([
    providerStatus.down(now()).catch(() => null),
    outbox.counts(keyring?.currentId ?? null).catch(() => null),
  ]);
  const oldest = counts?.oldestAt ?? null;
  const age = oldest === null ? null : Math.max(0, Math.round((now() - oldest) / 1_000));
  const checks = {
    facts: checkFacts({ regions, shared, holidays }, now()),
    database: { ok: down !== null && counts !== null },
    messages: {
      ok: counts !== null && counts.dead === 0 && (age ?? 0) * 1_000 < TOO_OLD,
      waiting: counts?.waiting ?? null,
      oldestSeconds: age,
      dead: counts?.dead ?? null,
    },
    messageKeys: { ok: keyring !== null, current: keyring?.currentId ?? null, underOldKeys: counts?.underOldKeys ?? null },
    providers: { ok: down?.length === 0, down },
  };
  const ok = checks.facts.ok && checks.database.ok && checks.messages.ok && checks.messageKeys.ok;
  return { ok, checks };
}
