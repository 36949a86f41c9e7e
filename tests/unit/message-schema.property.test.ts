/** What the API says that it takes is what it takes. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COVERAGES } from '#domain/contact/coverage.ts';
import { CONTACT_WAYS, MESSAGE_LIMITS, parseMessage } from '#domain/messages/message.ts';
import { REGION_IDS } from '#domain/regions/ids.ts';
import { newMessage } from '../../functions/api/schemas.ts';
import { runs, SEED } from '../support/runs.ts';

const TOPIC = 'billing';
const LEFT_OUT = undefined;

/** Mostly right, so that bodies with one wrong field and with none are common. */
const field = (right: readonly string[], wrong: readonly (string | number | null | undefined)[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

/** Its longest form, and one character more. */
const edges = (limit: number, textOf: (length: number) => string): [string, string] => [textOf(limit), textOf(limit + 1)];
const [longName, tooLongName] = edges(MESSAGE_LIMITS.name, (length) => 'n'.repeat(length));
const [longText, tooLongText] = edges(MESSAGE_LIMITS.message, (length) => 'ä'.repeat(length));
const [longEmail, tooLongEmail] = edges(MESSAGE_LIMITS.email, (length) => `a@${'mail.example'.padStart(length - 2, 'a.')}`);
const [longPhone, tooLongPhone] = edges(MESSAGE_LIMITS.phone, (length) => `404${'5550100'.padStart(length - 3, '-')}`);

// Texts that need no tidying. zod counts a character beyond the basic plane twice; the tests of the API see to those.
const body = fc.record({
  region: field(REGION_IDS, ['atlantis', '', LEFT_OUT]),
  topic: field([TOPIC], ['emergency', 'advice', 'weather', LEFT_OUT]),
  coverage: fc.oneof(field([...COVERAGES, ''], ['everything', 7, null]), fc.constant(LEFT_OUT)),
  name: field(['A', longName], [tooLongName, '', ' ', 7, LEFT_OUT]),
  contactBy: field(CONTACT_WAYS, ['fax', '', LEFT_OUT]),
  email: field(['a@mail.example', 'a.b+c@mail.example', longEmail], [tooLongEmail, '', 'a@b', 'a b', 7, null, LEFT_OUT]),
  phone: field(
    ['4045550100', '+493012345678', '(404) 555-0100', '+1 404.555.0100', longPhone],
    [tooLongPhone, '', '555', '1045550100', 7, null, LEFT_OUT],
  ),
  message: field(['B', longText], [tooLongText, '', LEFT_OUT]),
});

it('a message is taken exactly when the description of the API allows it', () => {
  const taken = new Set<boolean>();
  fc.assert(
    fc.property(body, (fields) => {
      const { ok } = parseMessage(fields, [TOPIC]);
      taken.add(ok);
      expect(newMessage.safeParse(fields).success).toBe(ok);
    }),
    { numRuns: runs(20_000), seed: SEED },
  );
  expect(taken.size).toBe(2);
});
