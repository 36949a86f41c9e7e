import fc from 'fast-check';

const LAST_BEFORE_SURROGATES = 0xd7ff;
const AFTER_SURROGATES = 0xe000;

const codePoint = fc.oneof(
  fc.integer({ min: 0, max: 0xff }),
  fc.integer({ min: 0, max: LAST_BEFORE_SURROGATES }),
  fc.integer({ min: AFTER_SURROGATES, max: 0x10ffff }),
);

/** Well-formed text of any characters, control characters included. */
export const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(codePoint, { maxLength }).map((points) => String.fromCodePoint(...points));
