import { describe, expect, it } from 'vitest';
import { ask, expectProblem, SITE } from './ask.ts';

const GEORGIA = JSON.stringify({ region: 'georgia' });

const post = (body: BodyInit | null, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
  ask('/region', { method: 'POST', body, headers });

const from = (headers: Record<string, string>) => post(GEORGIA, { 'Content-Type': 'application/json', ...headers });

describe('POST /region from elsewhere', () => {
  it.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://site.example' },
    { Origin: `${SITE}:8443` },
    { Origin: 'https://sub.site.example' },
    { Origin: `${SITE}.evil.example` },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'nonsense' },
    { 'Sec-Fetch-Site': 'cross-site', Origin: SITE },
  ])('POST /region from elsewhere is refused with %o', async (headers) => {
    await expectProblem(await from(headers), 403, 'wrong-origin');
  });

  it.each([{ Origin: SITE }, { 'Sec-Fetch-Site': 'same-origin' }, { 'Sec-Fetch-Site': 'none' }, {}])(
    'POST /region from elsewhere is not what %o says',
    async (headers) => {
      expect((await from(headers)).status).toBe(303);
    },
  );
});

describe('POST /region without a region it knows', () => {
  it.each(['atlantis', 'Georgia', '__proto__', 'toString', 'georgia; Domain=evil.example', 'georgia\r\nX-Bad: 1', '🌴'])(
    'POST /region without a region it knows refuses %j',
    async (region) => {
      await expectProblem(await post(JSON.stringify({ region })), 400, 'invalid-region');
    },
  );

  it('POST /region without a region it knows says what is missing', async () => {
    await expectProblem(await post('{}'), 400, 'region-needed');
    await expectProblem(await post(JSON.stringify({ region: '  ', next: '/' })), 400, 'region-needed');
  });
});

describe('POST /region with a body it cannot take', () => {
  const big = JSON.stringify({ region: 'georgia', padding: 'x'.repeat(2_048) });

  it('POST /region with a body it cannot take refuses a large body by its announced length', async () => {
    await expectProblem(await post(big, { 'Content-Type': 'application/json', 'Content-Length': String(big.length) }), 413, 'too-large');
  });

  it('POST /region with a body it cannot take refuses a large body that comes in pieces', async () => {
    const pieces = new Blob([big]).stream();
    await expectProblem(await post(pieces), 413, 'too-large');
  });

  it('POST /region with a body it cannot take takes a body just under the limit', async () => {
    expect((await post(JSON.stringify({ region: 'georgia', padding: 'x'.repeat(1_900) }))).status).toBe(303);
  });

  it.each([
    ['broken JSON', '{"region":', 'application/json'],
    ['a JSON array', '["georgia"]', 'application/json'],
    ['JSON text', '"georgia"', 'application/json'],
    ['JSON null', 'null', 'application/json'],
    ['a number as region', '{"region":8}', 'application/json'],
    ['an object as next', '{"region":"georgia","next":{"path":"/"}}', 'application/json'],
    ['plain text', 'region=georgia', 'text/plain'],
    ['XML', '<region>georgia</region>', 'application/xml'],
    ['no media type', 'region=georgia', ''],
    ['multipart without its boundary', '--x\r\n', 'multipart/form-data'],
    ['multipart that breaks off', '--x\r\nContent-Disposition: form-data; name="region"\r\n\r\ngeor', 'multipart/form-data; boundary=x'],
    ['nothing', '', 'application/json'],
  ])('POST /region with a body it cannot take refuses %s', async (_, body, type) => {
    await expectProblem(await post(new TextEncoder().encode(body), type ? { 'Content-Type': type } : {}), 400, 'bad-request');
  });
});

describe('/region by other methods', () => {
  it.each(['GET', 'PUT', 'DELETE'])('/region by other methods refuses %s', async (method) => {
    const response = await ask('/region', { method });
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS');
    await expectProblem(response, 405, 'method-not-allowed');
  });

  it('/region by other methods refuses HEAD without a body', async () => {
    const response = await ask('/region', { method: 'HEAD' });
    expect(response.status).toBe(405);
    expect(await response.text()).toBe('');
  });

  it('/region by other methods answers OPTIONS with 204', async () => {
    const response = await ask('/region', { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('Allow')).toBe('POST, OPTIONS');
  });
});
