/** `npm run addresses`: writes the addresses of the built site to those that must lead somewhere for good. Run it with each release. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages } from '../build/integrations/address-guard.ts';
import { unpublished } from '../build/data/address-problems.ts';
import { readData } from '../build/data/read-data.ts';
import { ROOT } from './project.mjs';

const { addresses } = readData(ROOT);
const fresh = unpublished({ built: builtPages(join(ROOT, 'dist', 'client')), published: addresses });
writeFileSync(join(ROOT, 'data', 'addresses.json'), `${JSON.stringify([...addresses, ...fresh].sort(), null, 2)}\n`);
console.log(fresh.length === 0 ? 'Every page was listed.' : `Added:\n${fresh.join('\n')}`);
