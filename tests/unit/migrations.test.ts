/** Migrations go forward only, and in two steps: one that adds, and much later, when no Worker needs it any more, one that takes away. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/root.ts';
import { sqliteD1 } from '../support/sqlite-d1.ts';
import released from '../fixtures/released-migrations.json';

const folder = join(ROOT, 'migrations');
const names = readdirSync(folder).sort();
const read = (name: string) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
const withoutComments = (sql: string) => sql.replaceAll(/--.*$/gm, '');

describe('migrations', () => {
  it('migrations have numbers without a gap, and those that were released stay as they are', () => {
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1));
    const now = Object.fromEntries(names.map((name) => [name, createHash('sha256').update(read(name)).digest('hex')]));
    expect(now).toMatchObject(released.sha256);
  });

  it.each(names)('migrations take away no table and no column, and rename none: %s', (name) => {
    expect(withoutComments(read(name))).not.toMatch(/\b(?:DROP\s+TABLE|DROP\s+COLUMN|RENAME\s+(?:TO|COLUMN))\b/i);
  });

  it('migrations leave a database on which the Worker before the last one works, so that a deploy can go back', async () => {
    const db = sqliteD1();
    for (const { sql, values, rows } of released.statements) {
      const { results } = await db
        .prepare(sql)
        .bind(...values)
        .all();
      expect([sql, results.length]).toEqual([sql, rows]);
    }
  });
});
