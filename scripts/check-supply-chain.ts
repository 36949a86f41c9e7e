/**
 * What comes from others, and what must not get out: the licence of every installed package is one we may use, each that
 * runs a script on install was named for it, and no tracked file holds a key or a token. Prints what is wrong and ends with 1.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { unnamedScripts } from './install-scripts.ts';
import { secretsIn } from './secret-formats.ts';

/** Licences that let us build and ship with the package. Whole expressions, as packages write them. */
const LICENCES = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  '(MIT AND BSD)',
  'MIT AND Zlib',
  // The Spanish dictionary, of which we take the second: it checks texts, and is part of nothing we ship.
  '(GPL-3.0 OR LGPL-3.0 OR MPL-1.1)',
  '(MIT OR Apache-2.0)',
  'MIT OR Apache-2.0',
  '(MIT OR CC0-1.0)',
  '(MPL-2.0 OR Apache-2.0)',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
]);

interface LockedPackage {
  license?: string;
  link?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
const problems: string[] = [];
const count = new Map<string, number>();
for (const [path, { license = 'none named' }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  count.set(license, (count.get(license) ?? 0) + 1);
  if (!LICENCES.has(license))
    problems.push(`${path.replace(/^.*node_modules\//, '')}: licence "${license}" is not in the list of scripts/check-supply-chain.ts.`);
}

problems.push(...unnamedScripts(lock.packages, readFileSync('package.json', 'utf8'), readFileSync('.npmrc', 'utf8')));

const tracked = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
for (const file of tracked.split('\0').filter((name) => name && !/\.(png|ico|woff2?)$/.test(name))) {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    continue; // Removed, and the removal not committed yet.
  }
  text.split('\n').forEach((line, index) => {
    for (const what of secretsIn(line))
      problems.push(`${file}:${index + 1}: looks like ${what}. Keep it in a secret of the platform, and replace it.`);
  });
}

if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
const licences = [...count].sort((a, b) => b[1] - a[1]).map(([name, packages]) => `${name} ${packages}`);
console.log(`${Object.keys(lock.packages).length - 1} packages: ${licences.join(', ')}. No secret in any tracked file.`);
