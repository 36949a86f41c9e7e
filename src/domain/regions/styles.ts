/**
 * Style rules that show the passages of one region and hide the others: `data-r` names the regions that a passage is
 * for, `.pick` and `.pick-block` hold one passage for each (decision 0003).
 */
import type { RegionId } from './ids.ts';

/** The same for the passages of one coverage, which carry `data-c`. */
export function coverageStyles(ids: readonly string[]): string {
  const hidden = ids.map((id) => `:root[data-coverage='${id}'] [data-c]:not([data-c~='${id}'])`);
  return `${hidden.join(',\n')} { display: none }`;
}

/** For a page whose scripts put the region on `<html>`: the rules of every region. */
export function regionStyles(ids: readonly RegionId[]): string {
  const each = (rule: (id: RegionId, root: string) => string): string =>
    ids.map((id) => rule(id, `:root[data-region='${id}']`)).join(',\n');
  return [
    `${each((id, root) => `${root} [data-r]:not([data-r~='${id}'])`)} { display: none }`,
    `${each((id, root) => `${root} .pick > [data-r~='${id}']`)} { display: inline }`,
    `${each((id, root) => `${root} .pick-block > [data-r~='${id}']`)} { display: block }`,
  ].join('\n');
}

/** For a page without scripts: the rules of the chosen region alone. */
export function chosenRegionStyle(id: RegionId): string {
  return [
    `[data-r]:not([data-r~="${id}"]){display:none!important}`,
    `.pick>[data-r~="${id}"]{display:inline}`,
    `.pick-block>[data-r~="${id}"]{display:block}`,
  ].join('');
}
