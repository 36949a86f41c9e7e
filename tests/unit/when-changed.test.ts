import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whenChanged } from '../../scripts/project.mjs';
import { ROOT } from '../support/root.ts';

const FOLDER = '.cache/when-changed-test';
const NAME = 'when-changed-test-of';
const input = `${FOLDER}/input`;
const outputs = [`${FOLDER}/one`, `${FOLDER}/other`];

const write = (path: string, text = ''): void => writeFileSync(join(ROOT, path), text);
let done = 0;
const work = (): boolean => {
  for (const output of outputs) write(output);
  done += 1;
  return true;
};

function remove(): void {
  for (const path of [FOLDER, `.cache/${NAME}`]) rmSync(join(ROOT, path), { recursive: true, force: true });
}

beforeEach(() => {
  remove();
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  write(input, 'a');
  done = 0;
});
afterEach(remove);

describe('a step of npm start', () => {
  it('a step of npm start is done once, and again when what it reads changed', () => {
    for (let turn = 0; turn < 3; turn += 1) whenChanged(NAME, [input], outputs, work);
    expect(done).toBe(1);
    write(input, 'b');
    whenChanged(NAME, [input], outputs, work);
    expect(done).toBe(2);
  });

  it('a step of npm start is done again when any one thing that it makes is gone', () => {
    for (const [turn, output] of outputs.entries()) {
      whenChanged(NAME, [input], outputs, work);
      rmSync(join(ROOT, output));
      whenChanged(NAME, [input], outputs, work);
      expect(done).toBe(turn + 2);
    }
  });
});
