import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { site } from '#domain/plan.ts';
import { urls } from '#domain/urls.ts';
import { ICONS } from '../../src/view/icons.ts';
import { PICTURE_SIZE, SHARE_KINDS, sharePicture } from '../../src/view/share-kind.ts';
import { CLIENT, complaints, files, pageAt, pages, read, type BuiltPage } from './built-site.ts';
import { attribute, documentOf, textOf, withAttribute } from './dom.ts';

/** What the head says of a name: `og:title`, `theme-color`. */
const meta = (page: BuiltPage, name: string): string[] =>
  ['name', 'property'].flatMap((by) => withAttribute(page, `head meta[${by}="${name}"]`, 'content').map(({ value }) => value));

const isSensitive = (page: BuiltPage) => page.html.includes('data-quick-exit');
const isShared = (page: BuiltPage) => !meta(page, 'robots').includes('noindex');
const pictureOf = (page: BuiltPage) => new URL(meta(page, 'og:image')[0] ?? '', site.url).pathname;

const ONCE = ['description', 'og:title', 'og:description', 'og:site_name', 'og:image', 'og:image:alt', 'og:type', 'twitter:card'];

describe('what other sites show for a link to a page', () => {
  it('what other sites show for a link to a page is said once in its head, and never empty', () => {
    expect(
      complaints((page) =>
        ONCE.filter((name) => {
          const [value = '', ...more] = meta(page, name);
          return value.trim().length < 4 || more.length > 0;
        }),
      ),
    ).toEqual({});
  });

  it('what other sites show for a link to a page leads to its own address, where it may be found at all', () => {
    expect(
      complaints((page) => {
        const address = meta(page, 'og:url');
        const expected = isShared(page) ? [site.url + page.url] : [];
        return address.join() === expected.join() ? [] : [address.join()];
      }),
    ).toEqual({});
  });

  it('what other sites show for a link to a page is a picture of this site, one for each kind of page and no more', () => {
    const pictures = SHARE_KINDS.map(sharePicture);
    const used = new Set(pages.map(pictureOf));
    expect([...used].sort()).toEqual([...pictures].sort());
    expect(complaints((page) => meta(page, 'og:image').filter((value) => !value.startsWith(`${site.url}/share/`)))).toEqual({});
    expect(pictureOf(pageAt(urls.article('bill-pay', 'premium-refund')))).toBe(sharePicture('article'));
    expect(pictureOf(pageAt(urls.about()))).toBe(sharePicture('site'));
  });

  it('what other sites show for a link to a page gives nothing of a sensitive page away', () => {
    const sensitive = pages.filter(isSensitive);
    expect(sensitive.length).toBeGreaterThan(5);
    expect(
      complaints((page) => {
        const [title, description] = [meta(page, 'og:title')[0], meta(page, 'og:description')[0] ?? ''];
        const own = documentOf(page).querySelector('h1');
        return [
          ...(pictureOf(page) === sharePicture('site') ? [] : ['a picture of its own']),
          ...(title === site.name ? [] : ['a title of its own']),
          ...(own && description.includes(textOf(own)) ? ['names its subject'] : []),
          ...(description === meta(page, 'description')[0] ? ['its own description'] : []),
        ];
      }, sensitive),
    ).toEqual({});
  });

  it.each(SHARE_KINDS)('what other sites show for a link to a page has the size that they ask for, and is light: %s', async (kind) => {
    const { width, height, format } = await sharp(join(CLIENT, sharePicture(kind))).metadata();
    expect({ width, height, format }).toEqual({ ...PICTURE_SIZE, format: 'png' });
    expect((await sharp(join(CLIENT, sharePicture(kind))).stats()).entropy).toBeGreaterThan(0.5);
    expect(read(sharePicture(kind)).length).toBeLessThan(60_000);
  });
});

interface Manifest {
  name: string;
  start_url: string;
  scope: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
  shortcuts: { url: string }[];
}

describe('the icons', () => {
  it.each(ICONS)('the icons are squares of the size that their place needs: $path', async ({ path, size, bleed }) => {
    const picture = sharp(join(CLIENT, path));
    const { width, height } = await picture.metadata();
    expect({ width, height }).toEqual({ width: size, height: size });
    // The corner of one that devices cut is covered; that of another is clear.
    const { data, info } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect(data[info.channels - 1]).toBe(bleed ? 255 : 0);
  });

  it('the icons stand at the addresses where browsers look by themselves', async () => {
    const icon = Buffer.from(await import('node:fs').then(({ readFileSync }) => readFileSync(join(CLIENT, 'favicon.ico'))));
    expect(icon.readUInt16LE(2)).toBe(1);
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => ({
      size: icon.readUInt8(6 + 16 * index),
      length: icon.readUInt32LE(14 + 16 * index),
      offset: icon.readUInt32LE(18 + 16 * index),
    }));
    expect(sizes.length).toBeGreaterThan(1);
    for (const { size, length, offset } of sizes) {
      const { width, format } = await sharp(icon.subarray(offset, offset + length)).metadata();
      expect({ width, format }).toEqual({ width: size, format: 'png' });
    }
    expect(files).toContain('/apple-touch-icon.png');
  });

  it('the icons are named by every page, and phone numbers are links only where we write them so', () => {
    expect(
      complaints((page) => {
        const links = ['icon', 'apple-touch-icon', 'manifest'].filter(
          (rel) => withAttribute(page, `head link[rel="${rel}"]`, 'href').length !== 1,
        );
        return [...links, ...(meta(page, 'format-detection').join() === 'telephone=no' ? [] : ['format-detection'])];
      }),
    ).toEqual({});
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(read('/site.webmanifest')) as Manifest;

  it('the manifest names the site, its start and icons that are there', async () => {
    expect(manifest.name).toBe(site.name);
    expect(manifest.start_url).toBe(urls.home());
    expect(manifest.icons.map(({ purpose, sizes }) => `${purpose} ${sizes}`)).toEqual(
      expect.arrayContaining(['any 192x192', 'any 512x512', 'maskable 512x512']),
    );
    for (const { src, sizes, type } of manifest.icons) {
      const { width, height, format } = await sharp(join(CLIENT, src)).metadata();
      expect({ sizes: `${width}x${height}`, type: `image/${format}` }).toEqual({ sizes, type });
    }
    for (const { url } of manifest.shortcuts) expect(pageAt(url).html).not.toBe('');
  });

  it('the manifest and the pages have the same colour for the frame of the browser, with one for dark screens', () => {
    expect(
      complaints((page) => {
        const colors = documentOf(page).querySelectorAll('head meta[name="theme-color"]');
        const plain = colors.filter((color) => attribute(color, 'media') === null).map((color) => attribute(color, 'content'));
        return plain.join() === manifest.theme_color && colors.length === 2 ? [] : [plain.join()];
      }),
    ).toEqual({});
  });
});
