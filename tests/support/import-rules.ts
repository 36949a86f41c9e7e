/**
 * The import rules of the house, on plain lists of files, so that a test can run them on the project and on
 * files that do not exist. ESLint reports the same while someone types; this sees dynamic imports and globs too.
 */
import { posix } from 'node:path';
import ts from 'typescript';

export interface SourceFile {
  /** From the root of the project, with forward slashes. */
  path: string;
  text: string;
}

interface Import {
  from: string;
  /** A path within the project, or the name of a package. */
  to: string;
  /** As written. */
  written: string;
}

const within = (path: string, ...folders: readonly string[]) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
const isPackage = (name: string, ...names: readonly string[]) => names.some((known) => name === known || name.startsWith(`${known}/`));

/** The scripts of an Astro file are its front matter and its `<script>` elements. */
function scriptsOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.astro')) return text;
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontMatter, ...[...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '')].join('\n');
}

export function importsOf(file: SourceFile): Import[] {
  const script = scriptsOf(file);
  const globs = [...script.matchAll(/import\.meta\.glob[^(]*\(([^)]*)\)/g)].flatMap((call) =>
    [...(call[1] ?? '').matchAll(/['"`](\.[^'"`]+)['"`]/g)].map((match) => match[1] ?? ''),
  );
  return [...ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName), ...globs].map((written) => {
    if (written.startsWith('.')) return { from: file.path, to: posix.join(posix.dirname(file.path), written), written };
    return { from: file.path, to: written.replace(/^#domain\//, 'src/domain/'), written };
  });
}

interface Rule {
  /** Whom it binds. */
  files: (path: string) => boolean;
  forbids: (link: Import) => boolean;
  message: string;
}

/** They load small files of `data/`, which scripts of the browser may carry. */
const SMALL_DATA = [
  'src/domain/articles/topic-ids.ts',
  'src/domain/plan.ts',
  'src/domain/regions/ids.ts',
  'src/domain/search/safety-words.ts',
];
const isCatalog = (path: string) => /^src\/domain\/(?:[a-z]+\/)?catalog(?:-[a-z]+)?\.ts$/.test(path);
const isSite = (path: string) => within(path, 'src') && !within(path, 'src/domain', 'src/words');
const isAstro = (name: string) => isPackage(name, 'astro', '@astrojs') || name.startsWith('astro:') || name.endsWith('.astro');
/** The entry of `npm run dev`, which gives the Worker other assets; nothing imports it, and no build has it. */
const DEV_ENTRY = 'functions/dev.ts';
const namesBindings = (path: string) => path === 'functions/deps.ts' || path === DEV_ENTRY || /^functions\/[a-z]+\/adapters\//.test(path);

const RULES: readonly Rule[] = [
  {
    files: () => true,
    forbids: ({ to }) => to === DEV_ENTRY,
    message: 'functions/dev.ts is for npm run dev alone.',
  },
  {
    files: (path) => within(path, 'src/domain'),
    forbids: ({ from, to }) =>
      !within(to, 'src/domain') && !isPackage(to, 'zod') && !((isCatalog(from) || SMALL_DATA.includes(from)) && within(to, 'data')),
    message: 'src/domain points at nothing outside itself.',
  },
  {
    files: () => true,
    forbids: ({ from, to }) => within(to, 'data') && !isCatalog(from) && !SMALL_DATA.includes(from),
    message: 'Only src/domain/catalog.ts, its parts and what SMALL_DATA names load data/.',
  },
  {
    files: (path) => !within(path, 'src/domain'),
    forbids: ({ to, written }) => within(to, 'src/domain') && !written.startsWith('#domain/'),
    message: 'Import the core as #domain/….',
  },
  {
    files: (path) => within(path, 'src/words'),
    forbids: ({ to }) => !within(to, 'src/words', 'src/domain') || isCatalog(to),
    message: 'src/words imports only the core and the names of plan and site.',
  },
  {
    files: (path) => isSite(path) || within(path, 'build'),
    forbids: ({ from, to }) =>
      within(to, 'functions') && !(from === 'build/integrations/describe-api.ts' && to === 'functions/api/openapi-document.ts'),
    message: 'The site never sees functions/.',
  },
  {
    files: (path) => within(path, 'functions'),
    forbids: ({ to }) => isSite(to) || within(to, 'build'),
    message: 'functions/ never sees the site.',
  },
  {
    files: (path) => within(path, 'functions'),
    forbids: ({ to }) => within(to, 'src/words') && to !== 'src/words/worker.ts',
    message: 'The Worker takes its words from src/words/worker.ts, which has only what it says.',
  },
  {
    files: (path) => within(path, 'src/view', 'src/components', 'src/browser'),
    forbids: ({ to }) => within(to, 'build'),
    message: 'The build renders with src/view, so src/view never sees the build; pages and layouts ask it for texts.',
  },
  {
    files: (path) => within(path, 'functions'),
    forbids: ({ to }) => isAstro(to),
    message: 'functions/ never names Astro: pages are built before the Worker runs.',
  },
  {
    files: (path) => within(path, 'src', 'functions', 'build') && !namesBindings(path),
    forbids: ({ to }) => to.startsWith('cloudflare:'),
    message: 'Only functions/deps.ts and the adapters/ of a subject name bindings.',
  },
  {
    files: (path) => within(path, 'functions') && !namesBindings(path),
    forbids: ({ to }) => /^functions\/[a-z]+\/adapters\//.test(to),
    message: 'A subject knows its ports.ts; only functions/deps.ts names adapters.',
  },
  {
    files: (path) => within(path, 'src/browser'),
    forbids: ({ to, written, from }) =>
      (!within(to, 'src/browser', 'src/domain') || isCatalog(to)) && !(from === 'src/browser/words.ts' && written === '../words/index.ts'),
    message: 'Browser scripts import only each other and #domain, never the catalog.',
  },
  {
    files: (path) => within(path, 'src', 'functions', 'build'),
    forbids: ({ to }) => within(to, 'tests', 'bench', 'scripts'),
    message: 'Tools and tests import the product, never the other way round.',
  },
];

/** Every broken rule, as `file → import: rule`. */
export function importProblems(files: readonly SourceFile[]): string[] {
  const links = files.flatMap(importsOf);
  const imports = RULES.flatMap(({ files: binds, forbids, message }) =>
    links.filter((link) => binds(link.from) && forbids(link)).map(({ from, written }) => `${from} → ${written}: ${message}`),
  );
  const bindings = files
    .filter(({ path }) => within(path, 'functions', 'src') && !namesBindings(path))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?<!import\.meta\.)\benv\.[A-Z][A-Z0-9_]*\b/g)].map(
        ([name]) => `${path} → ${name}: Only functions/deps.ts and the adapters/ of a subject name bindings.`,
      ),
    );
  return [...imports, ...bindings];
}

/**
 * Every circle of imports, as `a → b → a`, each once, from its first file in alphabetical order. Types count: a circle of
 * types is a circle for whoever reads.
 */
export function importCircles(files: readonly SourceFile[]): string[] {
  const paths = new Set(files.map(({ path }) => path));
  const targets = new Map(
    files.map((file) => [file.path, [...new Set(importsOf(file).flatMap(({ to }) => (paths.has(to) ? [to] : [])))].sort()] as const),
  );
  const circles = new Set<string>();
  const done = new Set<string>();
  function walk(path: string, way: readonly string[]): void {
    const since = way.indexOf(path);
    if (since >= 0) {
      const circle = way.slice(since);
      const first = circle.indexOf([...circle].sort()[0] ?? '');
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      circles.add([...turned, turned[0]].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of targets.get(path) ?? []) walk(target, [...way, path]);
    done.add(path);
  }
  for (const path of [...paths].sort()) walk(path, []);
  return [...circles];
}
