/** Which picture other sites show for a link to a page: one for each kind of page, so that none gives away what a person reads. */
import { share } from '../words/en/share.ts';

export type ShareKind = keyof typeof share.headlines;
export const SHARE_KINDS = Object.keys(share.headlines) as readonly ShareKind[];

/** By the first part of an address. */
const SECTIONS: Readonly<Record<string, ShareKind>> = {
  help: 'topic',
  forms: 'form',
  pay: 'pay',
  regions: 'region',
  contact: 'contact',
  facts: 'facts',
  letters: 'letters',
};

/**
 * @param path of a page in the default language: `/pay/georgia/`
 * @param isGuide guides stand beside the pages about the site itself; their addresses do not tell
 */
export function shareKindOf(path: string, isGuide: boolean): ShareKind {
  const [section = '', , slug] = path.split('/').filter(Boolean);
  if (section === '') return 'home';
  if (section === 'help' && slug !== undefined) return 'article';
  if (isGuide && !Object.hasOwn(SECTIONS, section)) return 'guide';
  return SECTIONS[section] ?? 'site';
}

/** Where the text of a page stands as Markdown: a file beside its folder. */
export const copyAddress = (path: string): string => path.replace(/\/$/, '.md');

/** Whether a page is a text that programs may want whole: an answer, a guide or a form. */
export const isText = (path: string, kind: ShareKind): boolean =>
  kind === 'article' || (kind === 'guide' && /^\/[^/]+\/$/.test(path)) || (kind === 'form' && /^\/forms\/[^/]+\/$/.test(path));

export const sharePicture = (kind: ShareKind): string => `/share/${kind}.png`;
/** Pixels, as the sites that show such pictures ask for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
