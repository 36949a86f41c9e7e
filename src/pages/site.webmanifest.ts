import type { APIRoute } from 'astro';
import { site } from '#domain/plan.ts';
import { DEFAULT_LOCALE } from '#domain/locale.ts';
import { urls } from '#domain/urls.ts';
import tokens from '../styles/tokens.css?raw';
import { colorsIn } from '../view/colors.ts';
import { ICONS, TOUCH_ICON } from '../view/icons.ts';
import { wordsFor } from '../words/index.ts';

const words = wordsFor(DEFAULT_LOCALE);
const { light } = colorsIn(tokens);

const manifest = {
  id: urls.home(),
  name: site.name,
  short_name: site.name,
  description: words.site.tagline,
  lang: DEFAULT_LOCALE,
  start_url: urls.home(),
  scope: urls.home(),
  // With its address bar: who reads numbers to call must see whose page it is.
  display: 'minimal-ui',
  background_color: light('paper'),
  theme_color: light('paper'),
  icons: [
    ...ICONS.filter((icon) => icon !== TOUCH_ICON).map(({ path, size, bleed }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: bleed ? 'maskable' : 'any',
    })),
  ],
  shortcuts: [
    { name: words.site.contact, url: urls.contact() },
    { name: words.site.pay, url: urls.pay() },
    { name: words.site.regions, url: urls.regions() },
  ],
};

export const GET: APIRoute = () => new Response(`${JSON.stringify(manifest, null, 2)}\n`);
