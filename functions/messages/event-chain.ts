/** The chain of events: who changes, takes out or puts in an event later breaks every link after it. */
import { hex, sha256 } from '../http/hash.ts';
import type { EventRow, Messaging } from './ports.ts';

/** The link of the event that comes first of all. */
export const FIRST = '';

/** Linked in one go. */
const AT_ONCE = 200;
const ROUNDS = 10;

const linkOf = async (before: string, { id, reference, at, event, inbox, reason, actor }: EventRow): Promise<string> =>
  hex(await sha256(JSON.stringify([before, id, reference, at, event, inbox, reason, actor])));

/** Links what happened since the last time. Twice at once writes the same links. */
export async function linkEvents({ events }: Pick<Messaging, 'events'>): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const { before, rows } = await events.unlinked(AT_ONCE);
    if (rows.length === 0) return;
    const links: { id: number; link: string }[] = [];
    let last = before ?? FIRST;
    for (const row of rows) {
      last = await linkOf(last, row);
      links.push({ id: row.id, link: last });
    }
    await events.link(links);
  }
}

export interface ChainReport {
  ok: boolean;
  /** The first event that does not fit what stands before it; null while all do. */
  brokenAt: number | null;
  /** Number and link of the last linked event, as `12:ab…`: kept elsewhere, it proves later that nothing before it was changed. */
  head: string | null;
}

/**
 * Holds linked events, in their order and without a gap, against their links. What came before the first was forgotten, or is not
 * looked at: the first is believed, unless it is the first of all.
 */
export async function checkChain(rows: readonly EventRow[]): Promise<ChainReport> {
  let brokenAt: number | null = null;
  for (const [index, row] of rows.entries()) {
    const before = index === 0 ? (row.id === 1 ? FIRST : null) : (rows[index - 1]?.link ?? null);
    if (before !== null && row.link !== (await linkOf(before, row))) {
      brokenAt = row.id;
      break;
    }
  }
  const last = rows.at(-1);
  return { ok: brokenAt === null, brokenAt, head: last ? `${last.id}:${last.link ?? ''}` : null };
}
