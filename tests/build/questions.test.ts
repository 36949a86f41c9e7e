import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pages } from './built-site.ts';

const table = readFileSync(new URL('../../docs/questions.md', import.meta.url), 'utf8');
const sections = new Map(table.split(/^## /m).map((section) => [section.split('\n', 1)[0] ?? '', section]));
const rows = (section: string) =>
  [...(sections.get(section) ?? '').matchAll(/^\| (.+?) \| (?:(.+?) \| )?(\/\S*) \|$/gm)].map((row) => row.slice(1));

describe('the table of questions', () => {
  it.each([
    ['Questions of the sources', 55],
    ['What people ask most', 60],
  ])('the table of questions numbers "%s" from 1 to %i without a gap', (section, count) => {
    expect(rows(section).map(([number]) => Number(number))).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  });

  it('the table of questions names a page that exists for every question and every service', () => {
    const built = new Set(pages.map(({ url }) => url));
    const named = [...sections.keys()].flatMap(rows).map(([, , page]) => page ?? '');
    expect(named.length).toBeGreaterThan(120);
    expect(named.filter((page) => !built.has(page))).toEqual([]);
  });
});
