import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lettering, linesOf, widthOf } from '../../build/share/lettering.ts';
import { shareSvg } from '../../build/share/pictures.ts';
import { colorsIn } from '../../src/view/colors.ts';
import { SHARE_KINDS, shareKindOf } from '../../src/view/share-kind.ts';
import { ROOT } from '../support/root.ts';

const BOLD = { size: 80, weight: 700 } as const;

describe('the kind of a page for those who share it', () => {
  it.each([
    ['/', false, 'home'],
    ['/help/', false, 'topic'],
    ['/help/bill-pay/', false, 'topic'],
    ['/help/bill-pay/premium-refund/', false, 'article'],
    ['/appeals/', true, 'guide'],
    ['/forms/claim-form/worksheet/', false, 'form'],
    ['/pay/georgia/premium/', false, 'pay'],
    ['/regions/georgia/', false, 'region'],
    ['/regions/', true, 'region'],
    ['/contact/message/', false, 'contact'],
    ['/facts/old/', false, 'facts'],
    ['/letters/', false, 'letters'],
    ['/privacy/', false, 'site'],
    ['/404.html', false, 'site'],
  ] as const)('the kind of a page for those who share it: %s', (path, isGuide, kind) => {
    expect(shareKindOf(path, isGuide)).toBe(kind);
  });
});

describe('a picture', () => {
  it('a picture holds its words as outlines, so that no machine needs a font for it', () => {
    for (const kind of SHARE_KINDS) {
      expect(shareSvg(kind)).not.toMatch(/<text|font-|href/);
      expect(shareSvg(kind)).toBe(shareSvg(kind));
    }
  });

  it('a picture breaks its words into lines that fit, and loses none', () => {
    const text = 'Where each of the many facts comes from';
    const lines = linesOf(text, 600, BOLD);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(' ')).toBe(text);
    expect(lines.filter((line) => widthOf(line, BOLD) > 600)).toEqual([]);
  });

  it('a picture writes every letter of a word, and nothing for a space', () => {
    expect(lettering('a b', 0, 0, BOLD).match(/<path/g)).toHaveLength(2);
    expect(widthOf('a b', BOLD)).toBeGreaterThan(widthOf('ab', BOLD));
  });
});

describe('the colours outside style sheets', () => {
  it('the colours outside style sheets are those of the tokens, light and dark', () => {
    const { light, dark } = colorsIn(readFileSync(join(ROOT, 'src/styles/tokens.css'), 'utf8'));
    expect(light('paper')).toMatch(/^#[0-9a-f]{6}$/);
    expect(dark('paper')).not.toBe(light('paper'));
  });

  it('the colours outside style sheets are not guessed when a token is gone', () => {
    expect(() => colorsIn(':root { --ink: #000000 } @media (prefers-color-scheme: dark) {}').light('paper')).toThrow('"--paper"');
  });
});
