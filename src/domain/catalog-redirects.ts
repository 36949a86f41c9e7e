/** Where old addresses lead. Apart from the catalog: only an address that is none asks for it. */
import file from '../../data/redirects.json' with { type: 'json' };
import type { Redirects } from './redirects-schema.ts';

export const redirects: Redirects = file;
