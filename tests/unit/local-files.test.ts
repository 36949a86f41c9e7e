import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepPrivate } from '../../scripts/project.mjs';
import { ROOT } from '../support/root.ts';

const others = (path: string): number => statSync(path).mode & 0o077;

it.skipIf(process.platform === 'win32')('what Wrangler keeps on this machine can be read by its owner alone', () => {
  const before = process.umask(0o022);
  onTestFinished(() => void process.umask(before));
  keepPrivate();
  const kept = join(ROOT, '.wrangler');
  const folder = mkdtempSync(join(kept, 'test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'mail.eml');
  writeFileSync(file, 'words');
  expect([kept, folder, file].map(others)).toEqual([0, 0, 0]);
});
