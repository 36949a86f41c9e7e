/**
 * Things to press that are smaller than 24 px and closer than that to others (WCAG 2.5.8). As `target-size` of axe finds them, which
 * takes more of the processor than all its other rules together on a page with many links: it lays out every element of the page.
 */
import type { Page } from 'playwright-core';

/** @returns one line for each that is too close, outside of what is left out */
export const closeTargets = (page: Page, leaveOut: readonly string[] = []): Promise<string[]> =>
  page.evaluate((apart) => {
    const LEAST = 24;
    /** For rounded pixels. */
    const MARGIN = 0.05;
    const WIDGETS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=option], [tabindex="0"]';

    /** A link or a button in a line of text is as high as the line. */
    const isInText = (element: Element): boolean => {
      if (!getComputedStyle(element).display.startsWith('inline')) return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      const walker = document.createTreeWalker(block ?? element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const owner = node.parentElement;
        if (!node.nodeValue?.trim() || !owner || owner.closest(WIDGETS)) continue;
        if (owner.checkVisibility({ visibilityProperty: true })) return true;
      }
      return false;
    };

    const targets = [...document.body.querySelectorAll<HTMLElement>(WIDGETS)].flatMap((element) => {
      if (element.matches(':disabled') || !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.right <= 0 || box.bottom + scrollY <= 0) return [];
      const isSmall = Math.min(box.width, box.height) < LEAST - MARGIN;
      return [{ element, box, isSmall, x: box.x + box.width / 2, y: box.y + box.height / 2 }];
    });
    const small = targets.filter(({ element, isSmall }) => isSmall && !(apart && element.closest(apart)) && !isInText(element));
    return small.flatMap(({ element, x, y }) => {
      const near = targets.find((other) => {
        if (other.element === element || other.element.contains(element) || element.contains(other.element)) return false;
        const across = Math.max(other.box.left - x, 0, x - other.box.right);
        const down = Math.max(other.box.top - y, 0, y - other.box.bottom);
        const isOver = Math.hypot(across, down) < LEAST / 2 - MARGIN;
        return isOver || (other.isSmall && Math.hypot(other.x - x, other.y - y) < LEAST - MARGIN);
      });
      const named = (one: Element) => `${one.localName} "${one.textContent.trim().slice(0, 40)}"`;
      return near ? [`${named(element)} is close to ${named(near.element)}`] : [];
    });
  }, leaveOut.join());
