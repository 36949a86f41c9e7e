/** `npm run test:long`: the tests without a browser, with all that long tests leave out in `npm test`. `SEED=…` repeats a run. */
import { randomInt } from 'node:crypto';
import { checkNode, env, fail, install, run, step } from './project.mjs';

const seed = process.env.SEED || String(randomInt(2 ** 31));

checkNode();
step('Installing packages', install, 'Check the connection to the npm registry, then run npm run test:long again.');
console.log(`▸ Long tests with SEED=${seed} …`);
Object.assign(env, { VITE_LONG: '1', VITE_SEED: seed });
if (!run('vitest', ['run', '--project', 'unit', '--project', 'edge']))
  fail('Tests failed.', `See above. The same again: SEED=${seed} npm run test:long`);
