/** Holds docs/security to the project: no file, test, event or requirement that is named there may be missing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LEVELS, LOG_EVENTS } from '../../functions/http/log.ts';
import asvs from '../fixtures/asvs-5.0-ids.json';
import { ROOT } from '../support/root.ts';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCS = ['docs/security/asvs.md', 'docs/security/threat-model.md', 'docs/security/inventory.md', 'SECURITY.md'];

type Ids = Readonly<Record<string, readonly number[]>>;
const idsOf = (level: Ids): string[] => Object.entries(level).flatMap(([section, last]) => last.map((number) => `${section}.${number}`));

/** Every requirement of levels 1 and 2 in the order of the standard. */
const IDS = [...idsOf(asvs.level1), ...idsOf(asvs.level2)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));

const STATES = ['Proven', 'Stated', 'Platform', 'Absent', 'Open'] as const;

/** Files of the project that a text names between backticks: a path with a folder, or a Markdown file. */
const PATH = /`((?:[\w.[\]-]+\/)+[\w.[\]-]+\.[a-z]+|[A-Z]+\.md|wrangler\.toml)`/g;
const pathsIn = (text: string): string[] => [...text.matchAll(PATH)].map(([, path = '']) => path);

interface Row {
  ids: string[];
  /** As written. */
  text: string;
  state: string;
  words: string;
}

/** `1.2.6–1.2.8` and `1.3.8, 1.3.9` as single ids; a range takes in what the standard has between its ends. */
function expand(text: string): string[] {
  return text.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split('–');
    const [from, to] = [IDS.indexOf(first), IDS.indexOf(last)];
    return from < 0 || to < from ? [`no such id: ${part}`] : IDS.slice(from, to + 1);
  });
}

const rows: Row[] = [...read('docs/security/asvs.md').matchAll(/^\| (\d[^|]*) \| ([^|]+) \| (\w+): ([^|]+) \|$/gm)].map(
  ([text, ids = '', , state = '', words = '']) => ({ ids: expand(ids), text, state, words }),
);

/** File and name of each test that a text names: “a name” belongs to the last path before it. */
function testsIn(text: string): { path: string; name: string }[] {
  let path = '';
  return [...text.matchAll(/`([^`]+)`|“([^”]+)”/g)].flatMap(([, code, name]) => {
    if (code !== undefined && !code.startsWith('tests/')) return [];
    path = code ?? path;
    return name === undefined || path === '' ? [] : [{ path, name: name.replaceAll(/\s+/g, ' ') }];
  });
}

describe('the list of requirements', () => {
  it('the list of requirements names each one of levels 1 and 2 once', () => {
    expect(IDS).toHaveLength(253);
    const named = rows.flatMap(({ ids }) => ids);
    expect(IDS.filter((id) => !named.includes(id))).toEqual([]);
    expect(named.filter((id, index) => !IDS.includes(id) || named.indexOf(id) !== index)).toEqual([]);
  });

  it('the list of requirements has a proof or a reason in every row', () => {
    const lines = read('docs/security/asvs.md').match(/^\| \d.*$/gm) ?? [];
    expect(lines.filter((line) => !rows.some(({ text }) => text === line))).toEqual([]);
    expect(rows.filter(({ state }) => !(STATES as readonly string[]).includes(state)).map(({ text }) => text)).toEqual([]);
    const proven = rows.filter(({ state }) => state === 'Proven');
    expect(proven.filter(({ words }) => testsIn(words).length === 0).map(({ text }) => text)).toEqual([]);
    const reasons = rows.filter(({ state }) => state !== 'Proven');
    expect(reasons.filter(({ words }) => words.split(/\s+/).length < 4).map(({ text }) => text)).toEqual([]);
  });

  it('the list of requirements counts them', () => {
    const counts = STATES.map(
      (state) => `${rows.filter((row) => row.state === state).flatMap(({ ids }) => ids).length} ${state.toLowerCase()}`,
    );
    const line = `Of ${IDS.length} requirements: ${counts.join(', ')}.`;
    expect(/^Of \d+ requirements: .*$/m.exec(read('docs/security/asvs.md'))?.[0]).toBe(line);
  });
});

describe.each(DOCS)('%s', (doc) => {
  it('each document of security names only files that exist', () => {
    expect([...new Set(pathsIn(read(doc)))].filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('each document of security names only tests that exist', () => {
    const named = testsIn(read(doc)).filter(({ path }) => existsSync(join(ROOT, path)));
    expect(named.filter(({ path, name }) => !read(path).includes(name))).toEqual([]);
  });
});

it('lists every event that the Worker logs, and no other', () => {
  const table = read('docs/security/inventory.md').split('| event | when |')[1]?.split('\n\n')[0] ?? '';
  const listed = [...table.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.match(/(?<=`)[a-z-]+(?=`)/g) ?? []);
  expect([...listed].sort()).toEqual([...LOG_EVENTS].sort());
});

it('says of every event that needs someone what to do', () => {
  const runbook = read('docs/runbook.md').split('## Alerts')[1]?.split('\n## ')[0] ?? '';
  expect(LOG_EVENTS.filter((event) => LEVELS[event] !== 'info' && !runbook.includes(`\`${event}\``))).toEqual([]);
});
