import { Hono } from 'hono';
import type { AppEnv } from '../app.ts';
import { checkHealth } from '../services/check-health.ts';

export const health = new Hono<AppEnv>();

health.get('/api/v1/health', async (c) => {
  const report = await checkHealth(c.get('deps'));
  return c.json(report, report.ok ? 200 : 503, { 'Cache-Control': 'no-store' });
});
