/**
 * Text as outlines, so that a picture looks the same on every machine, whatever fonts it has. The font is Atkinson
 * Hyperlegible of the Braille Institute; its licence stands beside it.
 */
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';

const fontOf = (weight: 400 | 700): Font => {
  const font = create(readFileSync(new URL(`./fonts/atkinson-hyperlegible-${weight}.woff`, import.meta.url)));
  if (font.isCollection) throw new Error('The font of the pictures is a collection of fonts.');
  return font;
};
const FONTS = { 400: fontOf(400), 700: fontOf(700) } as const;

export interface Lettering {
  /** Pixels. */
  size: number;
  weight: keyof typeof FONTS;
}

/** Pixels from the first letter to the end of the last. */
export function widthOf(text: string, { size, weight }: Lettering): number {
  const font = FONTS[weight];
  return font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0) * (size / font.unitsPerEm);
}

/** One line of text as the elements of an SVG. `y` is the line that the letters stand on. */
export function lettering(text: string, x: number, y: number, form: Lettering): string {
  const font = FONTS[form.weight];
  const scale = form.size / font.unitsPerEm;
  let at = 0;
  const letters = font.glyphsForString(text).map((glyph) => {
    const outline = glyph.path.toSVG();
    const drawn = outline === '' ? '' : `<path transform="translate(${at})" d="${outline}"/>`;
    at += glyph.advanceWidth;
    return drawn;
  });
  return `<g transform="translate(${x} ${y}) scale(${scale} -${scale})">${letters.join('')}</g>`;
}

/** Breaks between words, so that no line is wider than `width` where a word allows it. */
export function linesOf(text: string, width: number, form: Lettering): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && widthOf(longer, form) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
