import { describe, expect, it } from 'vitest';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { ask } from './ask.ts';

const form = (fields: Record<string, string>) => ask('/coverage', { method: 'POST', body: new URLSearchParams(fields) });
const json = (fields: unknown) =>
  ask('/coverage', { method: 'POST', body: JSON.stringify(fields), headers: { 'Content-Type': 'application/json' } });

describe.each([
  ['form', form],
  ['JSON', json],
])('POST /coverage as %s', (_, post) => {
  it.each(COVERAGES)('remembers %s in a cookie of this host only, and goes to next', async (coverage) => {
    const response = await post({ coverage, next: '/appeals/' });
    expect(response.status).toBe(303);
    expect(response.headers.get('Location')).toBe('/appeals/');
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('Set-Cookie')).toBe(`__Host-coverage=${coverage}; Path=/; Max-Age=31536000; Secure; SameSite=Lax`);
  });

  it('forgets the choice on "none", and goes home without next', async () => {
    const response = await post({ coverage: 'none' });
    expect(response.headers.get('Location')).toBe('/');
    expect(response.headers.get('Set-Cookie')).toBe('__Host-coverage=; Path=/; Max-Age=0; Secure; SameSite=Lax');
  });

  it('sets nothing for a word that is no coverage, and says which there are', async () => {
    const response = await post({ coverage: 'magic', next: '/' });
    expect(response.status).toBe(400);
    expect(response.headers.get('Set-Cookie')).toBeNull();
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('medicare') as string });
  });

  it('leads to no other site', async () => {
    expect((await post({ coverage: 'medicare', next: '//evil.example' })).status).toBe(400);
  });
});
