/** A hash of everything that the model of danger follows from. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INPUTS } from './texts.ts';

/** Line ends are those of the system, and count for nothing. */
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n');

export function inputsOf(root: string): string {
  const hash = createHash('sha256');
  for (const path of INPUTS) hash.update(`${path}\n${read(root, path)}\n`);
  // Of the words only those that the model reads: the others may change without it.
  const { meanings } = JSON.parse(read(root, 'data/safety.json')) as { meanings: unknown };
  return hash.update(JSON.stringify(meanings)).digest('hex');
}
