/** What belongs to the letter or emoji before it: marks, joiners, skin tones, tags. */
const ATTACHED = /^[\p{M}\u200d\u{1f3fb}-\u{1f3ff}\u{e0020}-\u{e007f}]/u;
const PAIR = /^[\ud800-\udbff][\udc00-\udfff]$/;

const isWithinCharacter = (text: string, at: number): boolean =>
  PAIR.test(text.slice(at - 1, at + 1)) || text[at - 1] === '\u200d' || ATTACHED.test(text.slice(at, at + 2));

/**
 * The start of a text of at most `most` UTF-16 units, by whole characters: no pair is parted, nor a letter from its marks,
 * nor a family of emoji, unless it alone is longer. Not `Intl.Segmenter`, which some browsers that we serve do not have.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  let end = most;
  while (end > 0 && isWithinCharacter(text, end)) end -= 1;
  return end > 0 ? text.slice(0, end) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
