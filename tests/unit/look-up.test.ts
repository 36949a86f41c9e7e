import { describe, expect, it } from 'vitest';
import * as catalog from '#domain/catalog.ts';
import { allGroups, factOf, factsOf, groupOf, known, needFact, unknown, type FactSource } from '#domain/facts/look-up.ts';
import { fact, group } from '../support/fact-source.ts';

const north = fact({ kind: 'phone', value: '+18005550101' });
const northToo = fact({ kind: 'phone', value: '+18005550102' }, { label: 'Second line' });
const northPage = fact({ kind: 'url', value: 'https://north.example/pay' });
const everywhere = fact({ kind: 'short-number', value: '711' });
const gap = { kind: 'unknown', reason: 'No source gives a number.', ask: 'line', checkedOn: '2026-11-21' } as const;

const LINE = group('The line', northPage, north, northToo);
const TTY = group('TTY', everywhere);
const SOURCE: FactSource = {
  regions: [
    { id: 'northwest', name: 'North', facts: { line: LINE, half: group('Half known', gap, north) } },
    { id: 'georgia', name: 'South', facts: { line: group('The line', gap) } },
  ],
  shared: { facts: { tty: TTY } },
};

describe('groupOf', () => {
  it('groupOf gives the values of the region that is asked for', () => {
    expect(groupOf(SOURCE, 'line', 'northwest')).toBe(LINE);
    expect(groupOf(SOURCE, 'line', 'georgia')?.facts).toEqual([gap]);
  });

  it('groupOf gives what holds everywhere when the region has no values of its own', () => {
    expect(groupOf(SOURCE, 'tty', 'georgia')).toBe(TTY);
    expect(groupOf(SOURCE, 'tty')).toBe(TTY);
  });

  it('groupOf never gives the values of another region', () => {
    expect(groupOf(SOURCE, 'half', 'georgia')).toBeUndefined();
    expect(groupOf(SOURCE, 'line')).toBeUndefined();
  });
});

describe('known and unknown', () => {
  it('known and unknown part a group into what is known, in its order, and what is not', () => {
    const half = groupOf(SOURCE, 'half', 'northwest');
    expect([known(half), unknown(half)]).toEqual([[north], [gap]]);
    expect([known(LINE), unknown(LINE)]).toEqual([[northPage, north, northToo], []]);
  });

  it('known and unknown find nothing in a group that does not exist', () => {
    expect([known(undefined), unknown(undefined)]).toEqual([[], []]);
  });
});

describe('factOf', () => {
  it('factOf gives the first known fact of a kind, past those of other kinds and the unknown', () => {
    expect(factOf(SOURCE, 'line', 'phone', 'northwest')).toBe(north);
    expect(factOf(SOURCE, 'half', 'phone', 'northwest')).toBe(north);
    expect(factsOf(SOURCE, 'line', 'phone', 'northwest')).toEqual([north, northToo]);
  });

  it('factOf gives nothing where the value is unknown, of another kind, or missing', () => {
    expect(factOf(SOURCE, 'line', 'phone', 'georgia')).toBeUndefined();
    expect(factOf(SOURCE, 'tty', 'phone')).toBeUndefined();
    expect(factOf(SOURCE, 'no-such-key', 'phone', 'georgia')).toBeUndefined();
  });

  it('factOf has the type of the kind that is asked for', () => {
    const href: string | undefined = factOf(SOURCE, 'line', 'url', 'northwest')?.value;
    expect(href).toBe('https://north.example/pay');
  });
});

describe('needFact', () => {
  it('needFact gives what factOf gives', () => {
    expect(needFact(SOURCE, 'tty', 'short-number', 'georgia')).toBe(everywhere);
  });

  it('needFact names the file, the key and the kind of a fact that is not there', () => {
    expect(() => needFact(SOURCE, 'line', 'phone', 'georgia')).toThrow(
      'data/regions/georgia.json (or data/shared.json): "line" has no fact of the kind "phone", and a page needs it. Add one with its sources.',
    );
    expect(() => needFact(SOURCE, 'crisis', 'short-number')).toThrow('data/shared.json: "crisis" has no fact of the kind "short-number"');
  });
});

describe('allGroups', () => {
  it('allGroups lists every subject of every region, then what holds everywhere', () => {
    expect(allGroups(SOURCE).map(({ region, key }) => [region, key])).toEqual([
      ['northwest', 'line'],
      ['northwest', 'half'],
      ['georgia', 'line'],
      [null, 'tty'],
    ]);
  });
});

describe('the catalog', () => {
  it('the catalog looks up in data/ exactly as the functions do in a source', () => {
    for (const { region, key } of allGroups(catalog)) {
      const id = region ?? undefined;
      expect(catalog.groupOf(key, id)).toBe(groupOf(catalog, key, id));
      expect(catalog.factOf(key, 'phone', id)).toBe(factOf(catalog, key, 'phone', id));
      expect(catalog.factsOf(key, 'phone', id)).toEqual(factsOf(catalog, key, 'phone', id));
    }
    expect(catalog.needFact('tty', 'short-number')).toBe(needFact(catalog, 'tty', 'short-number'));
  });
});
