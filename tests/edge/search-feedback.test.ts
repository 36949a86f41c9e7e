import { env } from 'cloudflare:workers';
import { afterEach, describe, expect, it } from 'vitest';
import { SHARED_BY } from '#domain/search/feedback.ts';
import { depsFrom } from '../../functions/deps.ts';
import { appWith, ask, expectProblem } from './ask.ts';
import { emptyMessages, FIELDS, postMessage } from './messages.ts';

const KEY = 'a key of at least thirty-two characters';
const counting = appWith(depsFrom({ ...env, SEARCH_FEEDBACK_KEY: KEY }));

let places = 0;
const elsewhere = (): string => `10.${(places += 1) >> 8}.${places & 255}.1`;

/** From a client of its own each time, unless the headers say which. */
const send = (fields: unknown, headers = {}, app = counting) =>
  ask(
    '/api/v1/search-feedback',
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': elsewhere(), ...headers },
      body: JSON.stringify(fields),
    },
    app,
  );

async function rows() {
  const { results } = await env.DB.prepare('SELECT * FROM search_gaps ORDER BY count DESC').all();
  return results;
}

async function repeat(times: number, fields: unknown): Promise<void> {
  for (let time = 0; time < times; time += 1) expect((await send(fields)).status).toBe(204);
}

afterEach(async () => {
  await env.DB.exec('DELETE FROM search_gaps; DELETE FROM search_gap_voters');
});

describe('POST /api/v1/search-feedback', () => {
  it('POST /api/v1/search-feedback is off until the operator sets a key that is long enough', async () => {
    const fields = { kind: 'no-result', query: 'hearing aid' };
    await expectProblem(await send(fields, {}, appWith()), 404, 'not-found');
    await expectProblem(await send(fields, {}, appWith(depsFrom({ ...env, SEARCH_FEEDBACK_KEY: 'short' }))), 404, 'not-found');
    expect(await rows()).toEqual([]);
  });

  it('POST /api/v1/search-feedback holds nothing that can be read until ten have sent the same', async () => {
    await repeat(SHARED_BY - 1, { kind: 'no-result', query: 'hearing aid' });
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    expect(row).toMatchObject({ kind: 'no-result', count: SHARED_BY - 1, text: null });
    expect(Object.keys(row ?? {}).sort()).toEqual(['count', 'id', 'kind', 'text']);
    expect(row?.['id']).toMatch(/^[0-9a-f]{64}$/);
    await repeat(1, { kind: 'no-result', query: 'Hearing aid?' });
    expect(await rows()).toMatchObject([{ count: SHARED_BY, text: 'hearing aid' }]);
  });

  it('POST /api/v1/search-feedback lets one client send ten searches in a minute, and takes no more', async () => {
    const client = { 'CF-Connecting-IP': '2001:db8:77::1' };
    const sent = await Promise.all(Array.from({ length: 12 }, () => send({ kind: 'no-result', query: 'hearing aid' }, client)));
    expect(sent.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 10 }, () => 204), 429, 429]);
    const neighbour = { 'CF-Connecting-IP': '2001:db8:77:0:9::2' };
    await expectProblem(await send({ kind: 'no-result', query: 'hearing aid' }, neighbour), 429, 'too-many-searches');
  });

  it('POST /api/v1/search-feedback takes nothing from the right to send a message', async () => {
    const client = { 'CF-Connecting-IP': '198.51.100.40' };
    for (let count = 0; count < 12; count += 1) await send({ kind: 'no-result', query: 'hearing aid' }, client);
    const sent = await postMessage(FIELDS, { app: appWith(), headers: client });
    expect(sent.status).toBe(201);
    await emptyMessages();
  });

  it.each([
    ['IPv4 address', (turn: number) => `198.51.100.${turn}`],
    ['IPv6 site', (turn: number) => `2001:db8:5:${turn}::1`],
  ])('POST /api/v1/search-feedback lets no one %s make words readable, however often they come', async (_, address) => {
    for (let turn = 0; turn < 3 * SHARED_BY; turn += 1)
      await send({ kind: 'no-result', query: 'xanax for okonkwo' }, { 'CF-Connecting-IP': address(turn) });
    expect(await rows()).toMatchObject([{ count: 1, text: null }]);
  });

  it('POST /api/v1/search-feedback keeps nothing of a network but a number that thousands share', async () => {
    await send({ kind: 'no-result', query: 'hearing aid' }, { 'CF-Connecting-IP': '198.51.100.41' });
    await send({ kind: 'no-result', query: 'flu shot' }, { 'CF-Connecting-IP': '198.51.100.41' });
    const { results } = await env.DB.prepare('SELECT * FROM search_gap_voters').all();
    expect(results.map((row) => Object.keys(row))).toEqual([
      ['gap', 'voter'],
      ['gap', 'voter'],
    ]);
    const [one, other] = results.map(({ voter }) => Number(voter));
    expect([one, other].every((voter = -1) => voter >= 0 && voter < 65_536)).toBe(true);
    expect(one).not.toBe(other);
  });

  it('POST /api/v1/search-feedback hides the words behind a key that is not in the database', async () => {
    await repeat(1, { kind: 'no-result', query: 'hearing aid' });
    const other = appWith(depsFrom({ ...env, SEARCH_FEEDBACK_KEY: `${KEY} another` }));
    await send({ kind: 'no-result', query: 'hearing aid' }, {}, other);
    expect(new Set((await rows()).map((row) => row['id'])).size).toBe(2);
  });

  it('POST /api/v1/search-feedback counts what was not found and what was not meant apart', async () => {
    await repeat(6, { kind: 'no-result', query: 'hearing aid' });
    await repeat(6, { kind: 'not-meant', query: 'hearing aid' });
    expect(await rows()).toMatchObject([
      { count: 6, text: null },
      { count: 6, text: null },
    ]);
  });

  it('POST /api/v1/search-feedback takes out what is personal, and counts nothing when nothing is left', async () => {
    await repeat(SHARED_BY, { kind: 'no-result', query: 'refund for Ashley 12345678' });
    await repeat(SHARED_BY, { kind: 'no-result', query: '404-555-0123' });
    expect(await rows()).toMatchObject([{ count: SHARED_BY, text: 'refund for' }]);
  });

  it('POST /api/v1/search-feedback refuses other sites, other kinds and large bodies', async () => {
    await expectProblem(await send({ kind: 'no-result', query: 'x' }, { Origin: 'https://evil.example' }), 403, 'wrong-origin');
    await expectProblem(await send({ kind: 'rude', query: 'x' }), 400, 'bad-request');
    await expectProblem(await send({ kind: 'no-result' }), 400, 'bad-request');
    await expectProblem(await send({ kind: 'no-result', query: 'x'.repeat(2_000) }), 413, 'too-large');
    expect(await rows()).toEqual([]);
  });

  it('POST /api/v1/search-feedback is offered by the results page only where it is on', async () => {
    const page = '<form data-search><input name="q"></form>';
    const asset = () => Promise.resolve(new Response(page, { headers: { 'Content-Type': 'text/html' } }));
    const on = appWith({ asset, searchGaps: { allows: () => Promise.resolve(true), add: () => Promise.resolve() } });
    expect(await (await ask('/search/', {}, on)).text()).toContain('data-feedback');
    expect(await (await ask('/search/', {}, appWith({ asset }))).text()).toBe(page);
  });
});
