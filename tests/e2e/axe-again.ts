/**
 * axe on all pages of the site, each on several screens: what cannot come out differently is not measured again.
 *
 * Most rules read the document and what is shown of it; they run once, and again where something else is shown. Of the
 * rules of axe-core 4.13 that also read style or boxes, `color-contrast` and `link-in-text-block` depend on colours,
 * which are measured once for each kind of text on the whole site, and `target-size` and `scrollable-region-focusable`
 * on boxes, which are measured once for each layout of a page; the first of them by axe on a page of each kind, and by a
 * measure of our own on the others (close-targets.ts). `avoid-inline-spacing` reads style attributes, which no
 * page may have, and `css-orientation-lock` reads style sheets (tests/build/sense-alone.test.ts).
 *
 * Most pages are made of what other pages are made of. A page is looked at on one screen, and on all of them when it holds
 * an element at a place where no page before had one (`chainsOf`), or text that is coloured as none before.
 * `AXE_ALL=1` runs every rule everywhere instead, to prove that nothing is missed.
 */
import type { Page } from 'playwright-core';
import { violations } from './axe.ts';
import { closeTargets } from './close-targets.ts';

const OF_COLOURS = ['color-contrast', 'link-in-text-block'];
const OF_BOXES = ['target-size', 'scrollable-region-focusable'];
/** Measured by `closeTargets` on pages that are not looked at whole. */
const OURS = ['target-size'];
const EVERYTHING = process.env['AXE_ALL'] === '1';

interface Look {
  /** Which elements are shown, of those that are not left out. */
  shown: string;
  /** Where their boxes are. */
  boxes: string;
  /** One for each way in which text is coloured here. */
  kinds: string[];
}

const lookAt = (page: Page, leaveOut: readonly string[]): Promise<Look> =>
  page.evaluate((frame) => {
    const kinds = new Set<string>();
    let shown = '';
    let boxes = '';
    // What lies behind each element, outermost last; neighbours share it.
    const layersOf = new Map<Element | null, string[]>([[null, []]]);
    const layers = (element: Element | null): string[] => {
      const known = layersOf.get(element);
      if (known || !element) return known ?? [];
      const { color, backgroundColor, backgroundImage, opacity, fontWeight, textDecorationLine } = getComputedStyle(element);
      const own = [color, backgroundColor, backgroundImage, opacity, fontWeight, textDecorationLine].join();
      const behind = layers(element.parentElement);
      const all = own === behind[0] ? behind : [own, ...behind];
      layersOf.set(element, all);
      return all;
    };
    const kindOf = (element: Element) => {
      const isLarge = Number.parseFloat(getComputedStyle(element).fontSize) >= 24;
      return [element.localName, isLarge, ...layers(element)].join(' on ');
    };
    for (const element of document.body.querySelectorAll('*')) {
      const { x, y, width, height, right, bottom } = element.getBoundingClientRect();
      const visible = element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && right > 0 && bottom + scrollY > 0;
      const isLeftOut = frame !== '' && element.closest(frame) !== null;
      if (!isLeftOut) shown += visible ? '1' : '0';
      if (!visible) continue;
      boxes += `${[x, y, width, height].map(Math.round).join()};`;
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
      if ((!hasText && !element.matches('input, select, textarea')) || isLeftOut) continue;
      const kind = kindOf(element);
      element.setAttribute('data-kind', kind);
      kinds.add(kind);
    }
    return { shown, boxes, kinds: [...kinds] };
  }, leaveOut.join());

/**
 * Each element of the page with all around it, as far as style sheets tell elements apart: names, classes, and what scripts
 * and regions set. The same again within itself counts once.
 */
const chainsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const TOLD_APART = new Set([
      'class',
      'id',
      'role',
      'type',
      'open',
      'hidden',
      'disabled',
      'aria-current',
      'aria-expanded',
      'dir',
      'scope',
    ]);
    const own = (element: Element) =>
      [...element.attributes]
        .filter(({ name }) => TOLD_APART.has(name) || name.startsWith('data-'))
        // Headings have ids to link to, and there is one name for each term and region: that there is one is enough.
        .map(({ name, value }) => (name === 'id' || name.startsWith('data-') ? `[${name}]` : `[${name}=${value}]`))
        .sort()
        .reduce((all, part) => all + part, element.localName);
    const chains = new Set<string>();
    const walk = (element: Element, around: string, last: string) => {
      const it = own(element);
      const chain = it === last ? around : `${around} ${it}`;
      chains.add(chain);
      for (const child of element.children) walk(child, chain, it);
    };
    walk(document.body, '', '');
    return [...chains];
  });

/** Marks the first text of each of these kinds. */
const mark = (page: Page, kinds: readonly string[]): Promise<void> =>
  page.evaluate((wanted) => {
    for (const marked of document.querySelectorAll('[data-measure]')) marked.removeAttribute('data-measure');
    for (const kind of wanted) document.querySelector(`[data-kind="${CSS.escape(kind)}"]`)?.setAttribute('data-measure', '');
  }, kinds);

interface Place {
  leaveOut: readonly string[];
  /** Measures every text of it, whatever other pages have shown. */
  whole: boolean;
}

export interface Measured {
  /** What is wrong, one line per rule and place. */
  found: string[];
  /** Whether the page shows something that no page has shown before. */
  isNew: boolean;
}

/** What one run over all pages has measured. Gives for each page a function to call on each of its screens. */
export function siteMeasure(): (page: Page, place: Place) => () => Promise<Measured> {
  const known = new Set<string>();
  const keep = (things: readonly string[]) => {
    const fresh = things.filter((thing) => !known.has(thing));
    for (const thing of fresh) known.add(thing);
    return fresh;
  };
  return (page, { leaveOut, whole }) => {
    if (EVERYTHING) return async () => ({ found: await violations(page), isNew: true });
    const layouts = new Set<string>();
    let shown: string | undefined;
    return async () => {
      // Before the look, which leaves marks.
      const isNew = shown === undefined && keep(await chainsOf(page)).length > 0;
      const look = await lookAt(page, leaveOut);
      const found: string[] = [];
      if (look.shown !== shown) {
        // Of a page that is looked at whole, every text is measured once; later only what is coloured in a new way.
        const isFirst = whole && shown === undefined;
        const skip = whole ? OF_COLOURS : [...OF_COLOURS, ...OURS];
        found.push(...(await violations(page, { leaveOut, skip: isFirst ? [] : skip })));
        if (isFirst) keep(look.kinds);
      } else if (!layouts.has(look.boxes)) {
        found.push(...(await violations(page, { leaveOut, rules: OF_BOXES.filter((rule) => whole || !OURS.includes(rule)) })));
      }
      if (!whole && !layouts.has(look.boxes)) found.push(...(await closeTargets(page, leaveOut)));
      shown = look.shown;
      layouts.add(look.boxes);
      const fresh = keep(look.kinds);
      if (fresh.length > 0) {
        await mark(page, fresh);
        found.push(...(await violations(page, { only: '[data-measure]', rules: OF_COLOURS })));
      }
      return { found, isNew: isNew || fresh.length > 0 };
    };
  };
}
