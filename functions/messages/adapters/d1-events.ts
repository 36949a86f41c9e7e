/** The chain of events in D1. As in `d1-messages.ts`, each method is one call and one transaction. */
import type { EventChain, EventRow } from '../ports.ts';
import { queries, text, type Row } from './d1-rows.ts';

const orNull = (value: Row[string] | undefined): string | null => (value === null || value === undefined ? null : text(value));

const eventOf = (row: Row): EventRow => ({
  id: Number(row['id']),
  reference: text(row['reference']),
  at: Number(row['at']),
  event: text(row['event']),
  inbox: orNull(row['inbox']),
  reason: orNull(row['reason']),
  actor: orNull(row['actor']),
  link: orNull(row['link']),
});

export function d1Events(db: D1Database): EventChain {
  const { select, rows } = queries(db);
  const EVENT = 'id, reference, at, event, inbox, reason, actor, link';
  return {
    async unlinked(limit) {
      const [open, last] = await db.batch<Row>([
        select(`SELECT ${EVENT} FROM message_events WHERE link IS NULL AND id > 0 ORDER BY id LIMIT ?`, limit),
        select(
          // All before the first without a link have one.
          `SELECT link FROM message_events
           WHERE id < (SELECT min(id) FROM message_events WHERE link IS NULL) ORDER BY id DESC LIMIT 1`,
        ),
      ]);
      return { before: orNull(last?.results[0]?.['link']), rows: (open?.results ?? []).map(eventOf) };
    },

    async link(links) {
      await db.batch(links.map(({ id, link }) => select('UPDATE message_events SET link = ? WHERE id = ? AND link IS NULL', link, id)));
    },

    async latest(limit) {
      const found = await rows(
        select(`SELECT ${EVENT} FROM message_events WHERE id > (SELECT max(id) FROM message_events) - ? ORDER BY id`, limit),
      );
      const latest = found.map(eventOf);
      const linked = latest.filter(({ link }) => link !== null);
      return { linked, unlinked: latest.length - linked.length };
    },
  };
}
