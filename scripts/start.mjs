/** `npm start`: from a fresh clone to a serving site. Each step is skipped when nothing changed. */
import { build, checkNode, firstFreePort, install, makeLocalKey, migrate, seconds, serve, step } from './project.mjs';

const since = performance.now();
checkNode();
step('Installing packages', install, 'Check the connection to the npm registry, then run npm start again.');
step('Building the site and its search index', build, 'The message above names the file to mend. Then run npm start again.');
step('Making a key for messages', makeLocalKey, 'Check that the folder can be written to.');
step('Preparing the local database', migrate, 'Delete the folder .wrangler/state and run npm start again.');

// A group of its own on systems that have them, so that stopping ends workerd too.
const detached = process.platform !== 'win32';
const { address, child } = await serve({ port: await firstFreePort(), detached });
console.log(`\n✓ The help center is at ${address} (ready after ${seconds(since)}). Stop it with Ctrl+C.\n`);
child.stderr.pipe(process.stderr);
// Nothing runs cron triggers on this machine: the sweep delivers messages that a stop left behind.
const sweep = () => fetch(`${address}/cdn-cgi/local/scheduled?cron=${encodeURIComponent('*/5 * * * *')}`).catch(() => undefined);
void sweep();
setInterval(sweep, 300_000).unref();
const stop = (signal) => (detached ? process.kill(-child.pid, signal) : child.kill(signal));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
// npm's shell does not pass signals on; when it is gone, so are we.
const parent = process.ppid;
setInterval(() => process.ppid === parent || stop('SIGTERM'), 1_000).unref();
child.on('exit', (code) => process.exit(code ?? 0));
