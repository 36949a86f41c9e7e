import { providers } from '#domain/pay/catalog-providers.ts';
import { afterLook, isAnswer } from '#domain/pay/outage.ts';
import type { Deps } from '../deps.ts';

/** Milliseconds in which a payment site has to answer. */
const TIMEOUT = 8_000;

/** The status with which an address answers; null when it does not. Redirects are not followed. */
async function look(url: string, fetcher: typeof fetch): Promise<number | null> {
  try {
    const { status } = await fetcher(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT) });
    return status;
  } catch {
    return null;
  }
}

/** Looks once at every address that people are sent to. Providers with the same address share the look. */
export async function probeProviders({ probes, fetch: fetcher, now }: Pick<Deps, 'probes' | 'fetch' | 'now'>): Promise<void> {
  const current = providers.providers.filter(({ status }) => status === 'current');
  const before = await probes.read();
  const addresses = [...new Set(current.map(({ url }) => url))];
  const answers = new Map(await Promise.all(addresses.map(async (url) => [url, isAnswer(await look(url, fetcher))] as const)));
  await probes.save(new Map(current.map(({ id, url }) => [id, afterLook(before.get(id) ?? null, answers.get(url) ?? false, now())])));
}
