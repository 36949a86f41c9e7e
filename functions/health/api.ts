import type { AppContext } from '../http/context.ts';
import { checkHealth } from './check-health.ts';

/** `GET /api/v1/health`: 200 when all is well, 503 when someone must act. */
export async function health(c: AppContext): Promise<Response> {
  const report = await checkHealth(c.var.deps);
  return c.json(report, report.ok ? 200 : 503, { 'Cache-Control': 'no-store' });
}
