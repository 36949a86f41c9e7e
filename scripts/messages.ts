/**
 * `npm run messages -- <command>`: what an operator does with messages. `docs/runbook.md` says when. Works on the
 * local database; add `--remote` for the deployed one. Only `show` prints what a person wrote; it needs MESSAGE_KEYS, from
 * a file or typed in: what stands in a command line or in the environment, other programs and the history of the shell can
 * read. For the local database they are in .dev.vars.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { args, databaseBytes, query, remote, stop } from './d1-query.ts';
import { runMessagesCommand } from './message-commands.ts';
import { WrongUse } from './message-tools.ts';

/** The value after `--name`; takes both out of the arguments. */
function option(name: string): string | undefined {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}

const actor = option('as') ?? userInfo().username;
const keysFile = option('keys');

async function readKeys(): Promise<string | undefined> {
  if (keysFile !== undefined) {
    if (process.platform !== 'win32' && (statSync(keysFile).mode & 0o077) !== 0) stop(`Others can read ${keysFile}: chmod 600 ${keysFile}`);
    return readFileSync(keysFile, 'utf8').trim();
  }
  if (!remote && existsSync('.dev.vars')) return /^MESSAGE_KEYS='(.*)'$/m.exec(readFileSync('.dev.vars', 'utf8'))?.[1];
  if (!process.stdin.isTTY) return undefined;
  process.stderr.write('MESSAGE_KEYS (not shown): ');
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const line = createInterface({ input: process.stdin, output: unseen, terminal: true });
  const typed = await line.question('');
  line.close();
  process.stderr.write('\n');
  return typed.trim();
}

try {
  const read = (path: string) => readFileSync(path, 'utf8');
  await runMessagesCommand(args, { query, databaseBytes, keys: readKeys, read, print: console, actor, now: Date.now() });
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  stop(error.message);
}
