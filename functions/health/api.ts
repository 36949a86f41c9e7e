import type { Deps } from '../deps.ts';
import { sha256 } from '../http/hash.ts';
import { sameBytes } from '../http/same-bytes.ts';
import type { AppContext } from '../http/context.ts';
import { withTimeout } from '../http/with-timeout.ts';
import { checkHealth } from './check-health.ts';

/** Milliseconds for which anyone gets the same answer: asking often costs the database nothing. */
export const KEPT_FOR = 10_000;

const answers = new WeakMap<Deps, { at: number; ok: Promise<boolean> }>();

/** Milliseconds to wait for the question of another request, which may have ended with it. */
const PATIENCE = 3_000;

async function isWell(deps: Deps): Promise<boolean> {
  const at = deps.now();
  const kept = answers.get(deps);
  if (kept && Math.abs(at - kept.at) < KEPT_FOR) {
    const ok = await withTimeout(PATIENCE, kept.ok).catch(() => null);
    if (ok !== null) return ok;
  }
  const ok = checkHealth(deps).then((report) => report.ok);
  answers.set(deps, { at, ok });
  // To its end, also when the one who asked is gone: others wait for it. A part that fails tells those who wait.
  deps.waitUntil(ok.catch(() => undefined));
  return ok;
}

async function isOperator({ req, var: { deps } }: AppContext): Promise<boolean> {
  const key = /^Bearer +(\S+)$/i.exec(req.header('Authorization') ?? '')?.[1];
  return key !== undefined && deps.healthKey !== null && sameBytes(await sha256(key), await sha256(deps.healthKey));
}

/** `GET /api/v1/health`: 200 when all is well, 503 when someone must act. What is wrong is for the operator alone. */
export async function health(c: AppContext): Promise<Response> {
  const { deps } = c.var;
  const report = (await isOperator(c)) ? await checkHealth(deps) : { ok: await isWell(deps) };
  return c.json(report, report.ok ? 200 : 503, { 'Cache-Control': 'no-store' });
}
