/** What a page loses when its text grows: words that are cut off, that lie on each other, or that stand outside the window. */
import type { Page } from 'playwright-core';

export const lossesOf = (page: Page, inside = 'body'): Promise<string[]> =>
  page.evaluate((place) => {
    const all = document.querySelector(place) ?? document.body;
    const room = document.documentElement.clientWidth;
    const losses: string[] = [];
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    const start = (text: string | null) => (text ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 50);
    const root = document.documentElement;
    if (root.scrollWidth > room) losses.push(`the page is ${root.scrollWidth} px wide in ${room} px`);

    // Tables scroll by themselves; what is there for screen readers alone is cut on purpose; and a summary that is kept to
    // two lines stands whole on the page that it leads to.
    const known = new Map<Element, boolean>();
    const apart = (element: Element): boolean => {
      const before = known.get(element);
      if (before !== undefined) return before;
      const { overflowX, clipPath, position, webkitLineClamp } = getComputedStyle(element);
      const itself =
        overflowX === 'auto' || overflowX === 'scroll' || webkitLineClamp !== 'none' || (clipPath !== 'none' && position === 'absolute');
      const is = itself || (element.parentElement !== null && apart(element.parentElement));
      known.set(element, is);
      return is;
    };

    const texts: { owner: Element; line: DOMRect }[] = [];
    const walker = document.createTreeWalker(all, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      if (!owner || !node.nodeValue?.trim() || !owner.checkVisibility({ visibilityProperty: true }) || apart(owner)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const line of range.getClientRects()) if (line.width > 1) texts.push({ owner, line });
      // The skip link waits above the window until it has focus.
      if (owner.closest('.skip')) continue;
      const { left, right } = range.getBoundingClientRect();
      if (left < -1 || right > room + 1) losses.push(`"${start(node.nodeValue)}" stands outside`);
    }

    for (const control of all.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (!control.checkVisibility({ visibilityProperty: true }) || apart(control) || control.closest('.skip')) continue;
      const { left, right, width } = control.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > room + 1)) losses.push(`"${start(control.textContent)}" sticks out`);
      if (!(control instanceof HTMLSelectElement) || !canvas) continue;
      const { font, paddingLeft, paddingRight } = getComputedStyle(control);
      canvas.font = font;
      const chosen = control.selectedOptions[0]?.text ?? '';
      const inside = control.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (canvas.measureText(chosen).width > inside) losses.push(`the choice "${chosen}" is cut off`);
    }

    for (const element of all.querySelectorAll('*')) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
      if (!clips || !element.checkVisibility({ visibilityProperty: true }) || apart(element)) continue;
      if (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
        losses.push(`"${start(element.textContent)}" is cut off`);
    }

    // Letters of neighbouring lines touch at most; these cover each other.
    const TOUCH = 5;
    const block = (element: Element) => {
      let node = element;
      while (node.parentElement && getComputedStyle(node).display.startsWith('inline')) node = node.parentElement;
      return node;
    };
    const placed = texts.map(({ owner, line }) => ({ block: block(owner), owner, line })).sort((a, b) => a.line.top - b.line.top);
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        if (other.line.top > one.line.bottom - TOUCH) break;
        const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
        const down = Math.min(one.line.bottom, other.line.bottom) - other.line.top;
        if (one.block !== other.block && across > TOUCH && down > TOUCH)
          losses.push(`"${start(one.owner.textContent)}" and "${start(other.owner.textContent)}" lie on each other`);
      }
    }
    return [...new Set(losses)];
  }, inside);
