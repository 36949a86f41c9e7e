/**
 * "Leave this page", or Esc twice: the page is blank at once, and another site takes its place in the tab. Until the tab
 * is closed, its Back button brings no page of this site back either: the boot script (`src/view/boot-script.ts`) leaves again.
 */
import { tellKeeper } from './offline/tell.ts';

/** Milliseconds between two presses of Esc that belong together. */
const TWICE_WITHIN = 1_500;

function leave(to: string): void {
  tellKeeper({ forget: true });
  document.body.replaceChildren();
  document.title = '';
  try {
    sessionStorage.setItem('left', to);
  } catch {
    // A browser that keeps nothing leaves all the same.
  }
  location.replace(to);
}

export function offerQuickExit(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-quick-exit]');
  if (!link) return;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave(link.href);
  });
  let pressed = -Infinity;
  const onKey = ({ key, timeStamp, repeat }: KeyboardEvent): void => {
    if (repeat) return;
    if (key === 'Escape' && timeStamp - pressed < TWICE_WITHIN) leave(link.href);
    pressed = key === 'Escape' ? timeStamp : -Infinity;
  };
  // Before the search box and explained words, which close with the same key.
  addEventListener('keydown', onKey, { capture: true });
}
