/** A JSON file of texts or facts, held to its schema. Complaints name the file and the field, and say what to write instead. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { schemaProblems } from './schema-problems.ts';

/** `where`: the folder of the files that have the problems. */
export class DataError extends Error {
  override name = 'DataError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[], where = 'data/') {
    super(`${problems.length} problem${problems.length === 1 ? '' : 's'} in ${where}:\n${problems.map((text) => `  ${text}`).join('\n')}`);
    this.problems = problems;
  }
}

/** `file`: its path from the root of the project. */
export function readJson<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
): { value: z.output<T>; problems: [] } | { value: null; problems: string[] } {
  if (!existsSync(join(root, file))) return { value: null, problems: [`${file}: is missing. Bring it back; the build needs it.`] };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(root, file), 'utf8'));
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    return { value: null, problems: [`${file}: is not valid JSON. ${where}. Look for a missing comma, quote or bracket just before.`] };
  }
  const result = schema.safeParse(json);
  if (result.success) return { value: result.data, problems: [] };
  return { value: null, problems: schemaProblems(file, result.error) };
}
