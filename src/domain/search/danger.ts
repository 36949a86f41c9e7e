import type { Safety } from './safety.ts';

/** Whether a card with 911 or 988 stands above the answers. Then nothing is shown but help, and no word is corrected. */
export const isDanger = (safety: Safety | null): safety is Exclude<Safety, 'advice'> => safety === 'emergency' || safety === 'crisis';
