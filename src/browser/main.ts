/**
 * What every page adds when scripts run. Each part finds its own marks in the page and does nothing without them. At its
 * end <html> gets `data-ready`: whoever drives the page from outside waits for that.
 */
import { offerQuickExit } from './quick-exit.ts';
import { offerLanguage } from './language.ts';
import { chooseCoverageInPlace, chooseRegionInPlace, suggestRegion } from './region.ts';
import { searchWhileTyping } from './search/box.ts';
import { followChoices } from './choose.ts';
import { openNamedFolds } from './folds.ts';
import { showOpenNowWhenNeeded } from './when-open.ts';

offerQuickExit();
offerLanguage();
chooseRegionInPlace();
chooseCoverageInPlace();
followChoices();
openNamedFolds();
showOpenNowWhenNeeded();
searchWhileTyping();
void suggestRegion();
// A page that must not be seen starts nothing.
if (import.meta.env.KEEPS_PAGES && !('sensitive' in document.documentElement.dataset)) {
  const keepPages = () => void import('./offline/keep.ts');
  if (document.readyState === 'complete') keepPages();
  else addEventListener('load', keepPages);
}
if (document.querySelector('.windows')) void import('./windows.ts').then(({ showWindows }) => showWindows());
document.documentElement.dataset['ready'] = '';
