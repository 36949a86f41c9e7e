/**
 * Style rules that show the passages of one region or coverage and hide the others: `data-r` and `data-c` name those that a passage
 * is for, `.pick`, `.pick-block` and `.by-coverage` hold passages that show once one is chosen (decision 0003).
 */

/** What divides the readers: the attribute of a passage, and that of `<html>` with what was chosen. */
export interface Choice {
  passage: 'data-r' | 'data-c';
  root: 'data-region' | 'data-coverage';
}

export const REGION_CHOICE: Choice = { passage: 'data-r', root: 'data-region' };
export const COVERAGE_CHOICE: Choice = { passage: 'data-c', root: 'data-coverage' };

/** For a page whose scripts put the choice on `<html>`: the rules of every id. */
export function passageStyles({ passage, root }: Choice, ids: readonly string[]): string {
  const each = (rule: (id: string, root: string) => string): string => ids.map((id) => rule(id, `:root[${root}='${id}']`)).join(',\n');
  // Also what an old cookie says that is no choice any more. It counts for nothing, so that the link to all of a block wins.
  const none = `:root:not(${ids.map((id) => `[${root}='${id}']`).join(', ')})`;
  const holders = passage === 'data-r' ? ':is(.pick, .pick-block)' : ':is(.pick, .by-coverage)';
  return [
    `:where(${none} ${holders}) > [${passage}]:not([${passage}='none']) { display: none }`,
    `${each((id, html) => `${html} [${passage}]:not([${passage}~='${id}'])`)} { display: none }`,
  ].join('\n');
}

/** For a page without scripts: the rules of the chosen id alone. */
export function chosenStyle({ passage }: Choice, id: string): string {
  return [
    `[${passage}]:not([${passage}~="${id}"]){display:none!important}`,
    `.pick>[${passage}~="${id}"]{display:inline}`,
    `${passage === 'data-r' ? '.pick-block' : '.by-coverage'}>[${passage}~="${id}"]{display:block}`,
  ].join('');
}
