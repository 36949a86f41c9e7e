/**
 * The Worker of `npm run dev`: the real one, except that pages come from the server that makes them anew with each change, where the
 * deployed one has the asset server. Built and deployed is `index.ts` alone.
 */
import worker from './index.ts';

interface DevEnv extends Env {
  /** Address of the server of the pages. */
  PAGES_AT: string;
  /** `run_worker_first` of wrangler.toml. */
  WORKER_FIRST: readonly string[];
}

const matches = (pattern: string, path: string): boolean =>
  pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;

/** As the asset server reads it: a pattern after "!" wins. */
function reachesWorkerFirst(patterns: readonly string[], path: string): boolean {
  const without = patterns.filter((pattern) => pattern.startsWith('!'));
  if (without.some((pattern) => matches(pattern.slice(1), path))) return false;
  return patterns.some((pattern) => matches(pattern, path));
}

export default {
  ...worker,
  async fetch(request, env, context) {
    const onPages = (address: string) => {
      const { pathname, search } = new URL(address);
      return new URL(pathname + search, env.PAGES_AT);
    };
    if (!reachesWorkerFirst(env.WORKER_FIRST, new URL(request.url).pathname)) {
      const page = await fetch(new Request(onPages(request.url), request), { redirect: 'manual' });
      if (page.status !== 404) return page;
    }
    const assets: Pick<Fetcher, 'fetch'> = {
      fetch: (input) => fetch(onPages(input instanceof Request ? input.url : String(input)), { redirect: 'manual' }),
    };
    return worker.fetch(request, { ...env, ASSETS: assets as Fetcher }, context);
  },
} satisfies ExportedHandler<DevEnv>;
