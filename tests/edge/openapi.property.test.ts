/** Whatever the description of the API allows is taken, and whatever it forbids is refused, with an answer that it describes. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { runs, SEED } from '../support/runs.ts';
import { appWith, ask } from './ask.ts';
import { document, validator, type Operation, type Schema } from './described.ts';
import { appWithMessaging, emptyMessages, newKey } from './messages.ts';

const CASES = runs(4_000);
afterAll(emptyMessages);

const resolved = (schema: Schema): Schema =>
  schema.$ref ? resolved(document.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;

/** Moments of the years that are described, in the ways that RFC 3339 has. */
const instants = fc
  .tuple(
    fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true }),
    fc.constantFrom('Z', '+00:00', '-08:00', '+14:00'),
    fc.constantFrom('', '.5', '.123456'),
  )
  .map(([date, offset, fraction]) => `${date.toISOString().slice(0, 19)}${fraction}${offset}`);

/** Text within the lengths that need no tidying: tidying may make a right text of one that is too long. */
const texts = ({ minLength = 1, maxLength = 100 }: Schema) =>
  fc
    .string({ unit: fc.constantFrom(...Array.from('abcÄé文😀 -.?')), minLength, maxLength, size: 'max' })
    .map((text) => `a${text.slice(2)}`.trim());

/** Everything that a schema allows, or a part of it. */
function allowed(schema: Schema): fc.Arbitrary<unknown> {
  const { const: only, enum: several, oneOf, type, format, pattern, properties = {}, required = [], allOf } = resolved(schema);
  if (only !== undefined) return fc.constant(only);
  if (several) return fc.constantFrom(...several);
  if (oneOf) return fc.oneof(...oneOf.map(allowed));
  if (type === 'object') {
    const values = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, allowed(inner)]));
    return fc.record(values, { requiredKeys: required });
  }
  if (format === 'date-time') return instants;
  const last = allOf?.at(-1)?.pattern ?? pattern;
  if (last !== undefined && last !== String.raw`\S`) {
    const limit = resolved(schema).maxLength ?? 100;
    return fc
      .stringMatching(new RegExp(last.replace('(?=[^@]{1,64}@)', '')))
      .filter((text) => text.length <= limit && new RegExp(last).test(text));
  }
  return texts(resolved(schema));
}

/** What no schema of a field allows. */
const FORBIDDEN = [7, null, true, ['x'], { x: 1 }];

/** A right body with one field that is wrong or not there. */
function forbidden(schema: Schema): fc.Arbitrary<{ body: Record<string, unknown>; field: string }> {
  return allowed(schema).chain((right) => {
    const body = right as Record<string, unknown>;
    const one = (resolved(schema).oneOf ?? [schema]).find(
      ({ properties = {} }) => !properties['contactBy'] || properties['contactBy'].const === body['contactBy'],
    );
    const wrong = fc.tuple(fc.constantFrom(...Object.keys(one?.properties ?? {})), fc.constantFrom(...FORBIDDEN)).map(([field, value]) => ({
      body: { ...body, [field]: value },
      field,
    }));
    const missing = fc.constantFrom(...(one?.required ?? [])).map((field) => {
      const rest = Object.entries(body).filter(([name]) => name !== field);
      return { body: Object.fromEntries(rest), field };
    });
    return fc.oneof(wrong, missing);
  });
}

const operation = (method: string, path: string): Operation => document.paths[path]?.[method] ?? { responses: {} };

async function expectDescribed({ responses }: Operation, response: Response): Promise<void> {
  const [type, media] = Object.entries(responses[String(response.status)]?.content ?? {})[0] ?? [];
  expect(Object.keys(responses)).toContain(String(response.status));
  if (!media) return;
  expect(response.headers.get('Content-Type')?.split(';')[0]).toBe(type);
  expect(validator(media.schema).safeParse(await response.json())).toMatchObject({ success: true });
}

const often = { numRuns: CASES, seed: SEED };

describe('the description of the API', () => {
  const post = operation('post', '/api/v1/messages');
  const bodies = post.requestBody?.content['application/json']?.schema ?? {};
  const app = appWithMessaging(({ store }) => ({
    announce: () => Promise.resolve(),
    store: { ...store, accept: () => Promise.resolve(true) },
  }));
  const send = (body: unknown) =>
    ask(
      '/api/v1/messages',
      { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() }, body: JSON.stringify(body) },
      app,
    );

  it('the description of the API allows only messages that are taken', async () => {
    await fc.assert(
      fc.asyncProperty(allowed(bodies), async (body) => {
        const response = await send(body);
        expect(response.status).toBe(201);
        await expectDescribed(post, response);
      }),
      often,
    );
  });

  it('the description of the API forbids only messages that are refused, by the field that is wrong', async () => {
    await fc.assert(
      fc.asyncProperty(forbidden(bodies), async ({ body, field }) => {
        const response = await send(body);
        expect(response.status).toBe(422);
        const problem: { errors?: { field: string }[] } = await response.clone().json();
        expect(problem.errors?.map((error) => error.field)).toContain(field);
        await expectDescribed(post, response);
      }),
      often,
    );
  });

  const contact = operation('get', '/api/v1/contact');
  const queries = fc.record(Object.fromEntries((contact.parameters ?? []).map(({ name, schema }) => [name, allowed(schema)])), {
    requiredKeys: ['region'],
  });
  const asking = appWith();
  const askContact = (query: Record<string, unknown>) =>
    ask(`/api/v1/contact?${new URLSearchParams(query as Record<string, string>).toString()}`, {}, asking);

  it('the description of the API allows only questions about contacts that are answered as described', async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const response = await askContact(query);
        expect(response.status).toBe(200);
        await expectDescribed(contact, response);
      }),
      often,
    );
  });

  it('the description of the API forbids only questions about contacts that are refused', async () => {
    const wrong = fc
      .tuple(
        fc.constantFrom(...(contact.parameters ?? []).map(({ name }) => name)),
        fc.constantFrom('', 'x', '7', '1899-12-31T00:00:00Z', '9999-12-31T23:59:59Z', '2026-02-30T00:00:00Z', '2026-01-01'),
      )
      .filter(([name, value]) => name !== 'at' || value !== '');
    await fc.assert(
      fc.asyncProperty(queries, wrong, async (query, [name, value]) => {
        const response = await askContact({ ...query, [name]: value });
        expect(response.status).toBe(400);
        await expectDescribed(contact, response);
      }),
      often,
    );
  });

  it('the description of the API has every answer to any text at all', async () => {
    const gets = Object.entries(document.paths).flatMap(([path, operations]) =>
      operations['get'] && path !== '/api/v1/health' ? [path] : [],
    );
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const built = ['/api/v1/regions', '/api/v1/rules', '/api/v1/openapi.json', '/api/v1/regions/{id}'];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...gets.filter((path) => !built.includes(path))), text, text, async (path, word, value) => {
        const asked = operation('get', path);
        const parameters = (asked.parameters ?? []).filter((parameter) => parameter.in === 'query');
        const query = new URLSearchParams(parameters.map(({ name }, index) => [name, index === 0 ? word : value])).toString();
        const address = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(`x${word.toWellFormed()}`));
        await expectDescribed(asked, await ask(`${address}?${query}`, {}, asking));
      }),
      often,
    );
  });
});
