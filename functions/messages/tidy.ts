import { openText, secretContext, textContext } from './additional-data.ts';
import { checkChain, linkEvents } from './event-chain.ts';
import type { Keyring, MessageStore, Messaging, Resealed, SealedSecret, SealedText } from './ports.ts';

const DAY = 86_400_000;
/** Texts to seal anew in one go: each is read, computed and written. */
const AT_ONCE = 50;
/** Rows to erase or forget in one go: the database does it alone. */
const ROWS_AT_ONCE = 500;
const ROUNDS = 20;
/** Events that the night holds against their links; `npm run messages -- verify` looks at all. */
const EVENTS_WATCHED = 1_000;
/** Rows of messages that wait for nothing, and events, in days: as long as the database keeps every event. */
export const ROW_DAYS = 180;

/**
 * Nightly: erases texts whose time is over, forgets rows that are of no more use, and puts what is left under the current
 * master key, bound to its row.
 */
export async function tidyMessages(messaging: Messaging): Promise<void> {
  const { store, keyring, log, now, retentionDays, stopped } = messaging;
  if (stopped === 'all') return;
  await watchEvents(messaging);
  const { texts, undelivered } = await erase(store, now() - retentionDays * DAY, now());
  if (texts > 0) log('messages-erased', { count: texts });
  if (undelivered > 0) log('messages-expired', { count: undelivered });
  const forgotten = await inRounds(() => store.forget(now() - Math.max(ROW_DAYS, retentionDays) * DAY, ROWS_AT_ONCE));
  if (forgotten > 0) log('messages-forgotten', { count: forgotten });
  const resealed = keyring ? await reseal(keyring, messaging) : 0;
  if (resealed > 0) log('messages-rewrapped', { count: resealed });
}

/** Before anything is forgotten. The head stands in the log, where who changes the database cannot reach it. */
async function watchEvents(messaging: Messaging): Promise<void> {
  const { events, log } = messaging;
  try {
    await linkEvents(messaging);
    const { ok, head } = await checkChain((await events.latest(EVENTS_WATCHED)).linked);
    if (!ok) log('events-changed');
    if (head !== null) log('events-linked', { head });
  } catch {
    log('events-not-linked');
  }
}

/** Asks until nothing is left, or there were enough for one night. */
async function inRounds(work: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const count = await work();
    sum += count;
    if (count === 0) break;
  }
  return sum;
}

async function erase(store: MessageStore, before: number, now: number) {
  let undelivered = 0;
  const texts = await inRounds(async () => {
    const done = await store.erase(before, now, ROWS_AT_ONCE);
    undelivered += done.undelivered;
    return done.texts;
  });
  return { texts, undelivered };
}

/** Texts and secrets whose key is gone, or that do not fit their row, stay as they are: the key may come back. */
async function reseal(keyring: Keyring, { store, log }: Messaging): Promise<number> {
  let afterText = { keyId: '', reference: '' };
  let afterUnbound = '';
  let afterSecret = '';

  async function each<Kind extends { reference: string; sealed: { keyId: string } }>(found: Kind[], change: (kind: Kind) => Promise<Kind>) {
    const changed = await Promise.all(
      found.map(async (kind): Promise<Resealed<Kind>[]> => {
        try {
          return [{ ...(await change(kind)), from: kind.sealed.keyId }];
        } catch {
          log('message-cannot-open', { reference: kind.reference });
          return [];
        }
      }),
    );
    return changed.flat();
  }

  const texts = await inRounds(async () => {
    const found = await store.underOldKeys(keyring.currentId, afterText, AT_ONCE);
    const last = found.at(-1);
    if (last) afterText = { keyId: last.sealed.keyId, reference: last.reference };
    await store.reseal(await each(found, (text) => rewrapText(keyring, text)), []);
    return found.length;
  });
  const unbound = await inRounds(async () => {
    const found = await store.unbound(afterUnbound, AT_ONCE);
    afterUnbound = found.at(-1)?.reference ?? '';
    await store.reseal(await each(found, (text) => bindText(keyring, text)), []);
    return found.length;
  });
  const secrets = await inRounds(async () => {
    const found = await store.secretsUnderOldKeys(keyring.currentId, afterSecret, AT_ONCE);
    afterSecret = found.at(-1)?.keyHash ?? '';
    await store.reseal([], await each(found, (secret) => rewrapSecret(keyring, secret)));
    return found.length;
  });
  return texts + unbound + secrets;
}

const rewrapText = async (keyring: Keyring, text: SealedText): Promise<SealedText> => ({
  ...text,
  sealed: await keyring.rewrap(textContext(text, text.binding), text.sealed),
});

const rewrapSecret = async (keyring: Keyring, secret: SealedSecret): Promise<SealedSecret> => ({
  ...secret,
  sealed: await keyring.rewrap(secretContext(secret.reference), secret.sealed),
});

/** Binds a text to its row, if the row says what the text itself says. */
async function bindText(keyring: Keyring, text: SealedText): Promise<SealedText> {
  const words = await openText(keyring, text);
  const said = JSON.parse(words) as { region: string; topic: string };
  if (said.region !== text.region || said.topic !== text.topic) throw new Error('The row is not as it was.');
  return { ...text, binding: 2, sealed: await keyring.seal(textContext(text), words) };
}
