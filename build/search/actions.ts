/** What each page asks to call or to open, with the facts for that: so that a search can show it at once. */
import { actionAnswers, actionOf, keyOf, type Actions, type SearchActions } from '#domain/search/action.ts';
import type { Locale } from '#domain/locale.ts';
import type { HelpArticle } from '../content/article.ts';
import { languageIn } from '../../src/words/index.ts';
import type { readData } from '../data/read-data.ts';

export function makeActions(articles: readonly HelpArticle[], locale: Locale): Actions {
  return Object.fromEntries(
    articles.flatMap(({ address, entry }) => {
      const action = actionOf(entry, locale);
      return action ? [[address, action] as const] : [];
    }),
  );
}

export function makeSearchActions(actions: Actions, data: ReturnType<typeof readData>, locale: Locale): SearchActions {
  const keys = [...new Set(Object.values(actions).flatMap((action) => keyOf(action) ?? []))].sort();
  const answers = keys.map((key) => [key, actionAnswers(data, key, languageIn(locale))] as const);
  return { actions, answers: Object.fromEntries(answers) };
}
