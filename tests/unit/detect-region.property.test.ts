import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectRegion } from '#domain/catalog.ts';
import { parseState, parseZip, type Evidence } from '#domain/regions/detect.ts';
import { isRegionId, REGION_IDS } from '#domain/regions/ids.ts';

const digits = (least: number, most = least) => fc.stringMatching(new RegExp(`^[0-9]{${least},${most}}$`));
/** Prefixes of every region and of places near and far, so that each kind of answer comes up often. */
const prefix = fc.constantFrom('932', '986', '985', '935', '941', '900', '802', '303', '968', '206', '217', '972', '981', '597', '100');
const zip = fc.oneof(
  fc.tuple(prefix, digits(2)).map(([start, end]) => start + end),
  digits(5),
);
const state = fc.oneof(
  fc.constantFrom('CA', 'WA', 'OR', 'WASHINGTON', 'DC', 'MD', 'VA', 'GA', 'HI', 'CO', 'MT'),
  fc.stringMatching(/^[A-Z]{2}$/),
);
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\s\d-]{0,12}$/));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });

const network = fc.record({
  country: maybe(fc.oneof({ weight: 3, arbitrary: fc.constant('US') }, { weight: 1, arbitrary: fc.stringMatching(/^[A-Z]{2}$/) })),
  state: maybe(fc.oneof(state, text)),
  zip: maybe(fc.oneof(zip, text)),
});
const evidence: fc.Arbitrary<Evidence> = fc.record({
  choice: maybe(fc.oneof(fc.constantFrom(...REGION_IDS), text)),
  zip: maybe(zip),
  state: maybe(state),
  network: maybe(network),
});

const SETTLED = ['chosen', 'certain', 'likely'];

describe('detectRegion, for any evidence', () => {
  it('detectRegion, for any evidence gives a region exactly when the confidence says so, from unique and valid candidates', () => {
    fc.assert(
      fc.property(evidence, (input) => {
        const { region, confidence, candidates } = detectRegion(input);
        expect(region !== null).toBe(SETTLED.includes(confidence));
        expect(candidates.every(isRegionId)).toBe(true);
        expect(new Set(candidates).size).toBe(candidates.length);
        if (region) expect(candidates).toContain(region);
        if (confidence === 'ambiguous') expect(candidates).not.toEqual([]);
        if (confidence === 'outside' || confidence === 'unknown') expect(candidates).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('detectRegion, for any evidence rests on the strongest evidence that is there', () => {
    fc.assert(
      fc.property(evidence, (input) => {
        const { basis, confidence, region } = detectRegion(input);
        if (isRegionId(input.choice))
          expect({ basis, confidence, region }).toEqual({ basis: 'choice', confidence: 'chosen', region: input.choice });
        else if (input.zip) expect(basis).toBe('zip');
        else if (input.state) expect(basis).toBe('state');
        else expect(['network', 'none']).toContain(basis);
      }),
    );
  });

  it('detectRegion, for any evidence never takes the network for certain', () => {
    fc.assert(
      fc.property(network, (place) => {
        const { confidence, basis } = detectRegion({ network: place });
        expect(['certain', 'chosen']).not.toContain(confidence);
        expect(basis === 'none').toBe(confidence === 'unknown');
        if (place.country && place.country !== 'US') expect(confidence).toBe('outside');
      }),
    );
  });

  it('detectRegion, for any evidence gives the same answer with the four digits more', () => {
    fc.assert(
      fc.property(zip, digits(4), fc.constantFrom('', '-', ' ', ' - '), (five, four, between) => {
        expect(parseZip(`${five}${between}${four}`)).toBe(five);
      }),
    );
  });
});

describe('reading what a person types', () => {
  it('reading what a person types never throws, and a ZIP is five digits or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(text, zip), (typed) => {
        expect(parseZip(typed) ?? '00000').toMatch(/^[0-9]{5}$/);
      }),
    );
  });

  it('reading what a person types never throws, and a state is two capital letters, the word with three meanings, or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(text, state), (typed) => {
        expect(parseState(typed) ?? 'WA').toMatch(/^(?:[A-Z]{2}|WASHINGTON)$/);
      }),
    );
  });
});
