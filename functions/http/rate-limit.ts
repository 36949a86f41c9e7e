import { withTimeout } from './with-timeout.ts';
import { hex, sha256 } from './hash.ts';

/** Milliseconds. A person waits for a limit, and can do without it. */
const PATIENCE = 1_000;

/** Counts one more for a network, and says whether it is within the limit. Throws when the limit does not answer. */
export async function isWithin(limit: RateLimit, network: string): Promise<boolean> {
  const { success } = await withTimeout(PATIENCE, limit.limit({ key: hex(await sha256(network)) }));
  return success;
}
