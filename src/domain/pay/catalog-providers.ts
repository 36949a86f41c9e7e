/** Who takes payments. Apart from the catalog, so that a hand-over waits for no other file of `data/`. */
import file from '../../../data/providers.json' with { type: 'json' };
import type { Providers } from './providers.ts';

export const providers = file as Providers;
