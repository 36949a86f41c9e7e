/** The pictures that the build draws: one for each kind of page, for those who share a link, and the icons of the site. */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { site } from '#domain/plan.ts';
import { colorsIn } from '../../src/view/colors.ts';
import { ICONS } from '../../src/view/icons.ts';
import { PICTURE_SIZE, SHARE_KINDS, sharePicture, type ShareKind } from '../../src/view/share-kind.ts';
import { wordsFor } from '../../src/words/index.ts';
import { DRAWINGS } from './drawings.ts';
import { lettering, linesOf, type Lettering } from './lettering.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const { light } = colorsIn(read('src/styles/tokens.css'));
const mark = read('src/icon.svg')
  .trim()
  .replace(/^<svg[^>]*>|<\/svg>$/g, '');
const words = wordsFor(DEFAULT_LOCALE);

const { width, height } = PICTURE_SIZE;
const EDGE = 80;
const NAME: Lettering = { size: 44, weight: 700 };
const HEADLINE: Lettering = { size: 84, weight: 700 };
const FOOT: Lettering = { size: 34, weight: 400 };
const LINE_HEIGHT = 98;
/** The drawing stands in a field of its own at the right. */
const FIELD = { x: 800, size: 320 };

/** A picture as an SVG: the name of the site, a few words, and whose site it is not. */
export function shareSvg(kind: ShareKind): string {
  const lines = linesOf(words.share.headlines[kind], FIELD.x - EDGE - 20, HEADLINE);
  const top = height / 2 + 10 - ((lines.length - 1) * LINE_HEIGHT) / 2 + HEADLINE.size * 0.34;
  const drawing = DRAWINGS[kind].map((line) => `<path d="${line}"/>`).join('');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${light('paper')}"/>`,
    `<rect width="${width}" height="16" fill="${light('accent')}"/>`,
    `<g transform="translate(${EDGE} 72) scale(2)">${mark}</g>`,
    `<g fill="${light('ink')}">${lettering(site.name, EDGE + 84, 120, NAME)}`,
    lines.map((line, index) => lettering(line, EDGE, top + index * LINE_HEIGHT, HEADLINE)).join(''),
    `</g><g fill="${light('muted')}">${lettering(words.site.independent, EDGE, height - 64, FOOT)}</g>`,
    `<g transform="translate(${FIELD.x} ${(height - FIELD.size) / 2})"><rect width="${FIELD.size}" height="${FIELD.size}" rx="48" fill="${light('soft')}"/>`,
    `<g transform="translate(56 56) scale(${(FIELD.size - 112) / 24})" fill="none" stroke="${light('accent')}" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round">${drawing}</g></g></svg>`,
  ].join('');
}

/** The mark in a square. It keeps within the circle that devices leave of an icon when they cut it to a shape of their own. */
const iconSvg = (bleed: boolean): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${bleed ? mark.replace(' rx="7"', '') : mark}</svg>`;

/** Flat colours fit into a palette; the same picture gives the same bytes. */
const png = (svg: string, size?: number): Promise<Buffer> => {
  const picture = sharp(Buffer.from(svg), size === undefined ? {} : { density: (72 * size) / 32 });
  return (size === undefined ? picture : picture.resize(size, size)).png({ palette: true, colours: 64, effort: 10, dither: 0 }).toBuffer();
};

/** Several sizes in one file, as browsers ask for at `/favicon.ico`. */
function ico(pictures: readonly { size: number; data: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.byteLength;
  pictures.forEach(({ size, data }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.byteLength, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.byteLength;
  });
  return Buffer.concat([head, ...pictures.map(({ data }) => data)]);
}

const FAVICON_SIZES = [16, 32, 48];

/** Each picture by its path on the site, drawn when asked for. */
export const PICTURES: ReadonlyMap<string, () => Promise<Buffer>> = new Map([
  ...SHARE_KINDS.map((kind) => [sharePicture(kind), () => png(shareSvg(kind))] as const),
  ...ICONS.map(({ path, size, bleed }) => [path, () => png(iconSvg(bleed), size)] as const),
  [
    '/favicon.ico',
    async () => ico(await Promise.all(FAVICON_SIZES.map(async (size) => ({ size, data: await png(iconSvg(false), size) })))),
  ] as const,
]);
