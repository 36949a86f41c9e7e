import { foldForComparison } from './fold.ts';

/** Lower-case letters and digits alone, so that every way of writing a name, number or link is one: `N. California` → `ncalifornia`. */
export const compact = (text: string): string => foldForComparison(text).replaceAll(/[^a-z0-9]/g, '');
