import { holidays, regions, shared } from '#domain/catalog.ts';
import type { Deps } from '../deps.ts';
import { checkChain } from '../messages/event-chain.ts';
import { checkFacts } from './check-facts.ts';

const MINUTE = 60_000;
/** Three sweeps: what waits longer than that is stuck. */
const TOO_OLD = 15 * MINUTE;
/** Of what the database may hold, the share from which on someone must act. Messages are taken a little longer. */
const TOO_FULL = 0.75;

/** The last events that health holds against their links: as many whatever happened. */
const EVENTS_LOOKED_AT = 20;

/** Whether the parts work, for the operator. A provider that is flagged down is reported, and is no fault of this site. */
export async function checkHealth({ providerStatus, messaging, now }: Pick<Deps, 'providerStatus' | 'messaging' | 'now'>) {
  const { desk, events, outbox, keyring, databaseLimit, stopped } = messaging();
  const [down, latest, counts] = await Promise.all([
    providerStatus.down(now()).catch(() => null),
    events.latest(EVENTS_LOOKED_AT).catch(() => null),
    outbox.counts(keyring?.currentId ?? null).catch(() => null),
  ]);
  const oldest = counts?.oldestAt ?? null;
  const age = oldest === null ? null : Math.max(0, Math.round((now() - oldest) / 1_000));
  // What waits is dated by a clock that was ahead: its age says nothing.
  const fromTheFuture = (counts?.newestAt ?? 0) > now() + TOO_OLD;
  const full = counts === null ? null : counts.databaseBytes / databaseLimit;
  const chain = latest && (await checkChain(latest.linked));
  const checks = {
    facts: checkFacts({ regions, shared, holidays }, now()),
    database: { ok: down !== null && full !== null && full < TOO_FULL, bytes: counts?.databaseBytes ?? null },
    messages: {
      ok: counts !== null && counts.dead === 0 && (age ?? 0) * 1_000 < TOO_OLD && !fromTheFuture && stopped === null,
      desk,
      stopped,
      fromTheFuture,
      waiting: counts?.waiting ?? null,
      oldestSeconds: age,
      dead: counts?.dead ?? null,
    },
    events: { ok: chain?.ok ?? false, brokenAt: chain?.brokenAt ?? null, head: chain?.head ?? null, unlinked: latest?.unlinked ?? null },
    // Where nobody answers, nothing is sealed.
    messageKeys: {
      ok: keyring !== null || desk === 'closed',
      current: keyring?.currentId ?? null,
      underOldKeys: counts?.underOldKeys ?? null,
    },
    providers: { ok: down?.length === 0, down },
  };
  const ok = checks.facts.ok && checks.database.ok && checks.messages.ok && checks.events.ok && checks.messageKeys.ok;
  return { ok, checks };
}
