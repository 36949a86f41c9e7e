/**
 * `data/safety.json` and `data/danger-model.json`, checked at build time against `safety-schema.ts`. Part of the scripts
 * that read what someone types: the card with 911 waits for no file.
 */
import model from '../../../data/danger-model.json' with { type: 'json' };
import file from '../../../data/safety.json' with { type: 'json' };
import type { DangerModel, SafetyWords } from './safety-schema.ts';

export const safetyWords: SafetyWords = file;
export const dangerModel: DangerModel = model;
