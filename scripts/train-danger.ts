/** `npm run danger:train`: makes `data/danger-model.json` anew from the texts of `scripts/danger/texts.ts`. The same texts give the same model. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputsOf } from './danger/inputs.ts';
import { readTexts } from './danger/texts.ts';
import { train } from './danger/train.ts';

const ROOT = process.cwd();
const FILE = join(ROOT, 'data/danger-model.json');
const { threshold, longThreshold, crisisThreshold } = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, unknown>;
const model = { madeFrom: inputsOf(ROOT), threshold, longThreshold, crisisThreshold, ...train(readTexts(ROOT)) };
writeFileSync(FILE, `${JSON.stringify(model, null, 2)}\n`);
