/**
 * `npm run facts:watch`: asks every page that a fact or rule rests on whether it still says so. Prints the report and writes it
 * to `.cache/facts-watch/report.json`. It changes no fact, and what it finds is no failure: it ends with 1 only when it cannot run.
 */
import { setTimeout } from 'node:timers/promises';
import { watch } from './watch/run.ts';

console.log(await watch(process.cwd(), { fetch, pause: (ms) => setTimeout(ms), now: new Date() }));
