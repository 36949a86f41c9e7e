/** Which packages would run a script on install without anyone having said that they may. */

interface Locked {
  hasInstallScript?: boolean;
}

const STRICT = /^strict-allow-scripts\s*=\s*true$/m;

/**
 * What is wrong, by the lock file's own notes: an older npm runs every script whatever `allowScripts` says, so the
 * list must be whole before a lock file is committed. `manifest`: package.json. `settings`: .npmrc.
 */
export function unnamedScripts(packages: Readonly<Record<string, Locked>>, manifest: string, settings: string): string[] {
  const { allowScripts = {} } = JSON.parse(manifest) as { allowScripts?: Record<string, boolean> };
  const names = Object.entries(packages).flatMap(([path, { hasInstallScript = false }]) =>
    hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  );
  const unnamed = [...new Set(names)].filter((name) => !Object.hasOwn(allowScripts, name));
  return [
    ...(STRICT.test(settings) ? [] : ['.npmrc: without strict-allow-scripts=true, npm runs the scripts of packages that nobody named.']),
    ...unnamed.map((name) => `${name}: runs a script on install. Read it, and say in "allowScripts" of package.json whether it may.`),
  ];
}
