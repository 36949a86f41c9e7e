/** What must hold wherever focus goes: it can be seen, nothing lies over it, and it stands out from what is around it. */
import type { Page } from 'playwright-core';

/** The widths of a ring and its contrast that count as visible (WCAG 2.4.7, 2.4.13, 1.4.11). */
const ENOUGH = { ring: 2, contrast: 3 };

export interface Stop {
  /** As a screen reader would name it. */
  name: string;
  faults: string[];
}

/**
 * With `all`, gives focus to everything on the page that can have it, one after the other; a key must have been pressed
 * before, so that the browser shows focus. Otherwise looks at what has focus now.
 */
export const lookAtFocus = (page: Page, all = false): Promise<Stop[]> =>
  page.evaluate(
    ({ all, enough }) => {
      const FOCUSABLE =
        'a[href], button:not(:disabled), input:not([type=hidden]):not(:disabled), select, textarea, summary, [tabindex="0"]';
      const words = (text: string | null | undefined) => (text ?? '').trim().replaceAll(/\s+/g, ' ');
      const label = (element: Element) => ('labels' in element ? (element.labels as NodeListOf<HTMLLabelElement> | null)?.[0] : undefined);

      // Chromium gives back the colours of a sheet in several notations; a canvas knows them all.
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const luminance = (...layers: string[]): number => {
        if (!canvas) return 0;
        for (const colour of layers) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        const [red = 0, green = 0, blue = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => {
          const value = part / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      const behind = (element: Element): string[] => {
        const layers: string[] = [];
        for (let above = element.parentElement; above; above = above.parentElement) layers.unshift(getComputedStyle(above).backgroundColor);
        return ['Canvas', ...layers];
      };

      const look = (element: Element) => {
        const faults: string[] = [];
        // A button that is drawn by the words beside it is as large as its label, and so is its ring.
        const bare = element.getBoundingClientRect();
        const hidden = getComputedStyle(element).opacity === '0' || getComputedStyle(element).clipPath !== 'none' || bare.width <= 1;
        const drawn = hidden ? (element.closest('label') ?? element) : element;
        const line = [...drawn.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
        if (!line) faults.push('is not drawn');
        else {
          const x = (Math.max(line.left, 0) + Math.min(line.right, innerWidth)) / 2;
          const y = (Math.max(line.top, 0) + Math.min(line.bottom, innerHeight)) / 2;
          const top = document.elementFromPoint(x, y);
          if (!top) faults.push('is out of view');
          else if (!drawn.contains(top) && !top.contains(drawn)) faults.push(`lies under ${top.localName}.${top.className}`);
          if (line.left < -1 || line.right > innerWidth + 1) faults.push('sticks out sideways');
        }
        const wrapper = element.closest('label') ?? drawn;
        const rings = [wrapper, ...wrapper.querySelectorAll('*')].map((part) => ({ part, style: getComputedStyle(part) }));
        const ring = rings.find(({ style }) => style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= enough.ring);
        if (!ring) faults.push('has no ring');
        else if (contrast(luminance(...behind(ring.part), ring.style.outlineColor), luminance(...behind(ring.part))) < enough.contrast)
          faults.push(`has a faint ring, ${ring.style.outlineColor}`);
        return { name: words(element.getAttribute('aria-label') ?? (label(element) ?? (element as HTMLElement)).innerText), faults };
      };

      if (all) {
        return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)]
          .filter((element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }))
          .map((element) => {
            element.focus();
            return element === document.activeElement ? look(element) : { name: words(element.textContent), faults: ['takes no focus'] };
          });
      }
      const focused = document.activeElement;
      return focused?.matches(FOCUSABLE) ? [look(focused)] : [{ name: '', faults: [] }];
    },
    { all, enough: ENOUGH },
  );

export const faultsOf = (stops: readonly Stop[]): string[] =>
  stops.flatMap(({ name, faults }) => faults.map((fault) => `"${name.slice(0, 60)}" ${fault}`));
