/** `npm run dev`: the whole site while its files change. What was saved is on the page in a moment; nothing is built. */
import { startLive } from './live.mjs';
import { checkNode, fail, firstFreePort, install, makeLocalKey, migrate, seconds, step } from './project.mjs';

const since = performance.now();
checkNode();
step('Installing packages', install, 'Check the connection to the npm registry, then run npm run dev again.');
step('Making a key for messages', makeLocalKey, 'Check that the folder can be written to.');
step('Preparing the local database', migrate, 'Delete the folder .wrangler/state and run npm run dev again.');
console.log('▸ Starting …');
const live = await startLive({ port: await firstFreePort() });
if (!live) fail('The site did not start.', 'The lines above say why.');

const ready = `The help center is at ${live.address} (ready after ${seconds(since)}).`;
console.log(`\n✓ ${ready} It follows every file that you save. Stop it with Ctrl+C.\n`);
const stop = () => {
  live.stop();
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
// npm's shell does not pass signals on; when it is gone, so are we.
const parent = process.ppid;
setInterval(() => process.ppid === parent || stop(), 1_000).unref();
process.exit(await live.ended);
