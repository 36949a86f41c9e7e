/** Help texts as files: where they lie, and front matter apart from text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';

export interface SourceFile {
  /** Path below the collection's folder without the ending: `en/bill-pay/pay-premium-online`. */
  id: string;
  /** Path from the root of the project. */
  file: string;
  raw: string;
}

export interface ParsedFile {
  data: Record<string, unknown>;
  body: string;
  /** Line of the file on which the body starts, counted from 1. */
  bodyLine: number;
}

/** Every `.md` file below a collection's folder, in a stable order. */
export function readSourceFiles(root: string, base: string): SourceFile[] {
  const folder = join(root, base);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
    .map((name) => ({ id: name.slice(0, -3), file: `${base}/${name}`, raw: readFileSync(join(folder, name), 'utf8') }));
}

/** Splits front matter from text. Throws with the file's name when there is none or it is not YAML. */
export function parseFile({ file, raw }: SourceFile): ParsedFile {
  const match = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(raw);
  if (!match) throw new Error(`${file}: starts without front matter. Begin the file with --- and the fields that docs/authoring.md lists.`);
  try {
    const data = parseYaml(match[1] ?? '') as Record<string, unknown>;
    return { data, body: raw.slice(match[0].length), bodyLine: match[0].split('\n').length };
  } catch (error) {
    throw new Error(`${file}: the front matter is not valid YAML. ${error instanceof Error ? error.message : ''}`, { cause: error });
  }
}
