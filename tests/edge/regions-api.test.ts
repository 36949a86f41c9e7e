import { describe, expect, it } from 'vitest';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { appWith, ask, expectProblem } from './ask.ts';

describe('GET /api/v1/regions/<id>', () => {
  it.each(REGION_IDS)('GET /api/v1/regions/%s gives the file that the build wrote, to be kept for five minutes', async (id) => {
    const app = appWith({ asset: (path) => Promise.resolve(Response.json({ path })) });
    const response = await ask(`/api/v1/regions/${id}`, {}, app);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=300');
    expect(await response.json()).toEqual({ path: `/api/v1/regions/${id}.json` });
  });
});

describe('GET /api/v1/regions/<unknown>', () => {
  it.each(['atlantis', 'Georgia', '__proto__', 'constructor', 'georgia.json', '%2e%2e%2fgeorgia', '%E0%A4%A'])(
    'GET /api/v1/regions/<unknown> is no region: %s',
    async (id) => {
      await expectProblem(await ask(`/api/v1/regions/${id}`), 404, 'not-found');
    },
  );

  it('GET /api/v1/regions/<unknown> leads on with the ids there are', async () => {
    const { detail } = await (await ask('/api/v1/regions/atlantis')).json<{ detail: string }>();
    for (const id of REGION_IDS) expect(detail).toContain(id);
    expect(detail).not.toContain('atlantis');
  });
});
