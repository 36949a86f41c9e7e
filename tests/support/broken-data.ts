import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataError, readData } from '../../build/data/read-data.ts';
import { ROOT } from './root.ts';

export interface DataFolder {
  /** Writes `value` at a place such as `facts/medicare/facts/0/ask`; `-` appends to a list, undefined removes. */
  put: (file: string, place: string, value: unknown) => void;
  /** Changes the text of a file. */
  rewrite: (file: string, change: (text: string) => string) => void;
  remove: (file: string) => void;
}

function putInto(json: unknown, place: string, value: unknown): void {
  const steps = place.split('/');
  const last = steps.pop() ?? '';
  const target = steps.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], json);
  if (Array.isArray(target) && last === '-') target.push(value);
  else (target as Record<string, unknown>)[last] = value;
}

/** Every complaint about a copy of `data/` after `spoil` has been at it; empty when it passes. */
export function complaints(spoil: (folder: DataFolder) => void): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'data-'));
  const path = (file: string) => join(root, 'data', file);
  const rewrite: DataFolder['rewrite'] = (file, change) => writeFileSync(path(file), change(readFileSync(path(file), 'utf8')));
  try {
    cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
    spoil({
      rewrite,
      put: (file, place, value) =>
        rewrite(file, (text) => {
          const json: unknown = JSON.parse(text);
          putInto(json, place, value);
          return JSON.stringify(json);
        }),
      remove: (file) => rmSync(path(file)),
    });
    readData(root);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.problems;
  } finally {
    rmSync(root, { recursive: true });
  }
}
