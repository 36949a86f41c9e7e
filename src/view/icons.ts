/** The icons that devices put beside the name of the site. The build draws them (`build/share/pictures.ts`). */

export interface Icon {
  /** Path on this site. */
  path: string;
  /** Pixels. */
  size: number;
  /** Whether its colour runs to the edges, for devices that cut icons to a shape of their own. */
  bleed: boolean;
}

export const TOUCH_ICON: Icon = { path: '/apple-touch-icon.png', size: 180, bleed: true };

export const ICONS: readonly Icon[] = [
  TOUCH_ICON,
  { path: '/icon-192.png', size: 192, bleed: false },
  { path: '/icon-512.png', size: 512, bleed: false },
  { path: '/icon-maskable-512.png', size: 512, bleed: true },
];
