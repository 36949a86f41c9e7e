/**
 * A D1 database in this process, on Node's SQLite: the engine that D1 is made of, without the way to it. Only what
 * the adapters use.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { ROOT } from './root.ts';

const folder = join(ROOT, 'migrations');
const schema = readdirSync(folder)
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

export function sqliteD1() {
  const database = new DatabaseSync(':memory:');
  database.exec(schema);
  const statements = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const prepared = (sql: string) => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const statement = (sql: string, values: SQLInputValue[] = []) => {
    const all = () => ({ results: prepared(sql).all(...values) });
    return {
      bind: (...bound: SQLInputValue[]) => statement(sql, bound),
      all: () => Promise.resolve(all()),
      run: () => Promise.resolve(all()),
      now: all,
    };
  };
  return {
    /** The rows of each statement, as the commands ask for them. */
    query: (...statements: string[]) => statements.map((sql) => prepared(sql).all()) as Record<string, string | number | null>[][],
    prepare: (sql: string) => statement(sql),
    batch: (list: { now: () => unknown }[]) =>
      Promise.resolve().then(() => {
        database.exec('BEGIN');
        try {
          const results = list.map((item) => item.now());
          database.exec('COMMIT');
          return results;
        } catch (error) {
          database.exec('ROLLBACK');
          throw error;
        }
      }),
  };
}
