/**
 * `npm run check:reproducible`: builds the last commit twice, in two folders, time zones, languages and days, each with
 * empty caches, and compares every byte of both. Whoever builds this commit can so compare their files with the deployed
 * ones. Prints what differs and ends with 1. Needs the packages installed; leaves the project's own `dist` alone.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { env, ROOT } from './project.mjs';

/** Milliseconds by which the second build takes itself to be later. */
const LATER = 40 * 86_400_000 + 7 * 3_600_000;
const CLOCK = `const Real = Date; globalThis.Date = class extends Real {
  constructor(...parts) { super(...(parts.length > 0 ? parts : [Real.now() + ${LATER}])); }
  static now() { return Real.now() + ${LATER}; }
};`;

const SURROUNDINGS = {
  first: { TZ: 'Etc/UTC', LC_ALL: 'C' },
  other: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(CLOCK)}` },
} as const;

/**
 * `dist/server/wrangler.json` names the folder that it was built in. That is only for messages of the command that
 * deploys it; nothing of it is deployed.
 */
const NAMES_ITS_FOLDER = 'server/wrangler.json';

/** The packages of the project, without the caches that builds keep beside them. */
function linkPackages(folder: string): void {
  const packages = join(ROOT, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(packages).filter((name) => name === '.bin' || !name.startsWith('.')))
    symlinkSync(join(packages, name), join(folder, 'node_modules', name));
}

const commit = execFileSync('git', ['archive', 'HEAD'], { cwd: ROOT, maxBuffer: 2 ** 30 });

/** Each file of the build by its path within `dist`. */
function build(folder: string, surroundings: Readonly<Record<string, string>>): Map<string, Buffer> {
  mkdirSync(folder);
  execFileSync('tar', ['-x'], { cwd: folder, input: commit });
  linkPackages(folder);
  execFileSync('astro', ['build'], { cwd: folder, env: { ...env, ...surroundings }, stdio: ['ignore', 'ignore', 'inherit'] });
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const contents = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(dist.length + 1).replaceAll(sep, '/');
    const bytes = readFileSync(path);
    return [name, name === NAMES_ITS_FOLDER ? Buffer.from(bytes.toString().replaceAll(folder, '')) : bytes] as const;
  });
  return new Map(contents.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Where two files part, with what each has there. */
function difference(name: string, one: Buffer | undefined, other: Buffer | undefined): string {
  if (one === undefined || other === undefined) return `${name}: only in the ${one === undefined ? 'second' : 'first'} build`;
  const at = one.findIndex((byte, index) => byte !== other[index]);
  const place = at < 0 ? Math.min(one.length, other.length) : at;
  const near = (bytes: Buffer) => JSON.stringify(bytes.toString('latin1', Math.max(0, place - 40), place + 40));
  return `${name}, byte ${place}:\n  ${near(one)}\n  ${near(other)}`;
}

// As deep as each other: source maps say by how many steps up they find a package.
const place = mkdtempSync(join(tmpdir(), 'reproducible-'));
try {
  const first = build(join(place, 'first'), SURROUNDINGS.first);
  const other = build(join(place, 'other-folder'), SURROUNDINGS.other);
  const differing = [...new Set([...first.keys(), ...other.keys()])].filter((name) => {
    const [one, another] = [first.get(name), other.get(name)];
    return one === undefined || another === undefined || !one.equals(another);
  });
  if (differing.length > 0) {
    const places = differing.map((name) => difference(name, first.get(name), other.get(name)));
    console.error(`${differing.length} files differ between two builds of one commit:\n${places.join('\n')}`);
    process.exitCode = 1;
  } else {
    const whole = createHash('sha256');
    for (const [name, bytes] of first) whole.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
    console.log(`${first.size} files are the same, byte for byte. SHA-256 of all: ${whole.digest('hex')}`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
