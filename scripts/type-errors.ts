/**
 * What `tsc -p` says of several programs, in one process: a file that many of them import is read once, and is checked
 * once, in the program that names it.
 */
import { resolve } from 'node:path';
import ts from 'typescript';
import { ROOT } from './project.mjs';

const FORMAT: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => ROOT,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};

function read(folder: string): ts.ParsedCommandLine {
  const errors: ts.Diagnostic[] = [];
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (error: ts.Diagnostic) => errors.push(error) };
  const config = ts.getParsedCommandLineOfConfigFile(resolve(ROOT, folder, 'tsconfig.json'), undefined, host);
  if (!config) throw new Error(ts.formatDiagnostics(errors, FORMAT));
  return config;
}

/** Reads each file once for all programs, whose options ask for the same syntax tree. */
function sharing(trees: Map<string, ts.SourceFile | undefined>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const getSourceFile = host.getSourceFile.bind(host);
  host.getSourceFile = (path, how, ...rest) => {
    const target = typeof how === 'object' ? how : { languageVersion: how };
    const key = [path, target.languageVersion, target.impliedNodeFormat, target.jsDocParsingMode].join('|');
    if (!trees.has(key)) trees.set(key, getSourceFile(path, how, ...rest));
    return trees.get(key);
  };
  return host;
}

/**
 * The site is another program, which Astro checks with its pages.
 *
 * @param folders each with a `tsconfig.json`
 * @returns for each folder what is wrong, as `tsc` prints it: an empty text when all is well
 */
export function typeErrors(folders: readonly string[]): Map<string, string> {
  const trees = new Map<string, ts.SourceFile | undefined>();
  const configs = folders.map((folder) => [folder, read(folder)] as const);
  const named = new Set(
    [read('.'), ...configs.map(([, config]) => config)].flatMap(({ fileNames }) => fileNames.map((name) => resolve(name))),
  );
  return new Map(
    configs.map(([folder, { fileNames, options, errors }]) => {
      const host = sharing(trees, options);
      const program = ts.createProgram({ rootNames: fileNames, options, host, configFileParsingDiagnostics: errors });
      const own = new Set(fileNames.map((name) => resolve(name)));
      // What no program names is checked wherever it is imported.
      const files = program.getSourceFiles().filter(({ fileName }) => own.has(resolve(fileName)) || !named.has(resolve(fileName)));
      const found = [
        ...program.getConfigFileParsingDiagnostics(),
        ...program.getOptionsDiagnostics(),
        ...program.getSyntacticDiagnostics(),
        ...files.flatMap((file) => program.getSemanticDiagnostics(file)),
        ...program.getGlobalDiagnostics(),
      ];
      return [folder, ts.formatDiagnostics(ts.sortAndDeduplicateDiagnostics(found), FORMAT)] as const;
    }),
  );
}
