/**
 * `npm run messages -- <command>`: what an operator does with messages. `docs/runbook.md` says when. Works on the
 * local database; add `--remote` for the deployed one. Only `show` prints what a person wrote; it needs MESSAGE_KEYS,
 * from the environment or, for the local database, from .dev.vars.
 */
import { existsSync, readFileSync } from 'node:fs';
import { args, query, remote, stop } from './d1-query.ts';
import { runMessagesCommand, WrongUse } from './message-commands.ts';

function readKeys(): string | undefined {
  if (process.env['MESSAGE_KEYS'] || remote || !existsSync('.dev.vars')) return process.env['MESSAGE_KEYS'];
  return /^MESSAGE_KEYS='(.*)'$/m.exec(readFileSync('.dev.vars', 'utf8'))?.[1];
}

try {
  await runMessagesCommand(args, { query, keys: readKeys(), print: console, now: Date.now() });
} catch (error) {
  if (!(error instanceof WrongUse)) throw error;
  stop(error.message);
}
