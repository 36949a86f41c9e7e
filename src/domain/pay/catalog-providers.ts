/** Who takes payments. Apart from the catalog, so that a hand-over waits for no other file of `data/`. */
import type { Providers } from './providers.ts';

const [file] = Object.values(import.meta.glob<Providers>('../../../data/providers.json', { eager: true, import: 'default' }));
if (!file) throw new Error('data/providers.json is missing.');

export const providers: Providers = file;
