import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../support/root.ts';

const [jobs = {}] = Object.values(import.meta.glob<object>('../../functions/schedule.ts', { import: 'JOBS', eager: true }));

it('the schedule has work for each cron trigger of the configuration, and for no other', () => {
  const crons = /^crons = (\[.*\])$/m.exec(readFileSync(join(ROOT, 'wrangler.toml'), 'utf8'))?.[1] ?? '';
  expect(Object.keys(jobs).sort()).toEqual((JSON.parse(crons) as string[]).sort());
});
