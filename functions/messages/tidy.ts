import type { Messaging } from './ports.ts';
import { textContext } from './additional-data.ts';

const DAY = 86_400_000;
const AT_ONCE = 50;
const ROUNDS = 10;

/** Nightly: erases texts whose time is over, and puts what is left under the current master key. */
export async function tidyMessages(messaging: Messaging): Promise<void> {
  const { store, log, now, retentionDays } = messaging;
  const erased = await store.erase(now() - retentionDays * DAY, now());
  if (erased > 0) log('messages-erased', { count: erased });
  const rewrapped = await rewrapMessages(messaging);
  if (rewrapped > 0) log('messages-rewrapped', { count: rewrapped });
}

/** Texts whose key is gone stay as they are: the key may come back. */
async function rewrapMessages({ store, keyring, log }: Messaging): Promise<number> {
  if (!keyring) return 0;
  let count = 0;
  let after = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = await store.underOldKeys(keyring.currentId, after, AT_ONCE);
    const last = found.at(-1);
    if (!last) break;
    after = last.reference;
    const changes = await Promise.all(
      found.map(async ({ reference, sealed }) => {
        try {
          return [{ reference, from: sealed.keyId, sealed: await keyring.rewrap(textContext(reference), sealed) }];
        } catch {
          log('message-cannot-open', { reference });
          return [];
        }
      }),
    );
    await store.rewrap(changes.flat());
    count += changes.flat().length;
  }
  return count;
}
