/** The colours of `src/styles/tokens.css` where no style sheet reaches: the frame of the browser, icons, pictures. */

export type ColorName = 'paper' | 'surface' | 'soft' | 'ink' | 'muted' | 'accent' | 'accent-strong' | 'on-accent';

/**
 * @param css of the tokens: the light colours first, the dark ones in a media query
 * @throws when a colour is missing
 */
export function colorsIn(css: string): { light: (name: ColorName) => string; dark: (name: ColorName) => string } {
  const dark = css.search(/prefers-color-scheme:\s*dark/);
  const find = (part: string) => (name: ColorName) => {
    const [, color] = new RegExp(`--${name}:\\s*(#[0-9a-f]{3,8})\\b`).exec(part) ?? [];
    if (color === undefined) throw new Error(`src/styles/tokens.css names no colour "--${name}".`);
    return color;
  };
  return { light: find(css.slice(0, dark)), dark: find(css.slice(dark)) };
}
