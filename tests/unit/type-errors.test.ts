/** The one process that checks the types of all programs, on two small ones that share a file. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { typeErrors } from '../../scripts/type-errors.ts';

const folder = mkdtempSync(join(tmpdir(), 'programs-'));
const CONFIG = {
  compilerOptions: { strict: true, noEmit: true, allowImportingTsExtensions: true, module: 'esnext', lib: ['es5'], types: [] },
};

/** Writes two programs, and says what each of them is told. */
function check(files: Record<string, string>): string[] {
  for (const name of ['core', 'tests']) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'tsconfig.json'), JSON.stringify({ ...CONFIG, include: ['main.ts'] }));
  }
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  const errors = typeErrors([join(folder, 'core'), join(folder, 'tests')]);
  return ['core', 'tests'].map((name) => errors.get(join(folder, name)) ?? 'not checked');
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('the check of types', () => {
  it('finds nothing where all is well', () => {
    const errors = check({
      'core/main.ts': 'export const three: number = 3;',
      'tests/main.ts': "import { three } from '../core/main.ts';\nexport const four: number = three + 1;",
    });
    expect(errors).toEqual(['', '']);
  });

  it('names a wrong line once, in the program that the file belongs to', () => {
    const [core, tests] = check({
      'core/main.ts': "export const three: number = 'three';",
      'tests/main.ts': "import { three } from '../core/main.ts';\nexport const four: number = three + 1;",
    });
    expect(core).toMatch(/core\/main\.ts\(1,14\): error TS2322/);
    expect(tests).toBe('');
  });

  it('sees in one program what another program’s file made wrong', () => {
    const [core, tests] = check({
      'core/main.ts': "export const three: string = 'three';",
      'tests/main.ts': "import { three } from '../core/main.ts';\nexport const four: number = three;",
    });
    expect(core).toBe('');
    expect(tests).toMatch(/tests\/main\.ts\(2,14\): error TS2322/);
  });

  it('checks a file that no program names where it is imported', () => {
    const [core, tests] = check({
      'core/main.ts': 'export const three: number = 3;',
      'core/helper.ts': "export const two: number = 'two';",
      'tests/main.ts': "import { two } from '../core/helper.ts';\nexport const four: number = two;",
    });
    expect(core).toBe('');
    expect(tests).toMatch(/core\/helper\.ts\(1,14\): error TS2322/);
  });

  it('sees wrong grammar, and a type that does not exist', () => {
    const [core, tests] = check({ 'core/main.ts': 'export const three = ;', 'tests/main.ts': 'export const one: Missing = 1;' });
    expect(core).toMatch(/error TS1109/);
    expect(tests).toMatch(/error TS2304/);
  });
});
