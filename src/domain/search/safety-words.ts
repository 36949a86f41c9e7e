/**
 * `data/safety.json`, checked at build time against `safety-schema.ts`. Part of the scripts that read what someone types:
 * the card with 911 waits for no file.
 */
import file from '../../../data/safety.json' with { type: 'json' };
import type { SafetyWords } from './safety-schema.ts';

export const safetyWords: SafetyWords = file;
