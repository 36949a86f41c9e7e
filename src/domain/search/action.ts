/** What the answer of a page asks to call or to open, so that a search can show it at once. */
import { answerFrom, payOnline, PAY_ONLINE, type InstantAnswer, type InstantLanguage, type InstantSource } from './instant-answer.ts';
import { pathIn, type Locale } from '../locale.ts';
import { REGION_IDS, type RegionId } from '../regions/ids.ts';

/** `call`, `open`: key of a fact. `href`: a page of this site. `label`: the words of the button. */
export type Action = { call: string } | { open: string; label: string } | { href: string; label: string };

/** By the address of the page. */
export type Actions = Readonly<Record<string, Action>>;

/** One answer, and the regions that it is for. */
export interface ActionAnswer {
  regions: readonly RegionId[];
  answer: InstantAnswer;
}

/** `/search-actions.json`, in each language: what pages ask to call or open, and the facts for that, by key. */
export interface SearchActions {
  actions: Actions;
  answers: Readonly<Record<string, readonly ActionAnswer[]>>;
}

interface Asking {
  call?: string | undefined;
  do?: { fact: string; label: string } | { page: string; label: string } | undefined;
}

export function actionOf({ call, do: step }: Asking, locale: Locale): Action | null {
  if (call !== undefined) return { call };
  if (!step) return null;
  return 'page' in step ? { href: pathIn(locale, step.page), label: step.label } : { open: step.fact, label: step.label };
}

export const keyOf = (action: Action): string | null => ('call' in action ? action.call : 'open' in action ? action.open : null);

/** What a key says, each answer once with its regions. */
export function actionAnswers(source: InstantSource, key: string, language: InstantLanguage): ActionAnswer[] {
  const found = new Map<string, { regions: RegionId[]; answer: InstantAnswer }>();
  for (const id of REGION_IDS) {
    const fact = answerFrom(source, key, id, language);
    const answer = fact && key === PAY_ONLINE ? payOnline(fact, id, source.providers) : fact;
    if (!answer) continue;
    const same = JSON.stringify(answer);
    const known = found.get(same);
    if (known) known.regions.push(id);
    else found.set(same, { regions: [id], answer });
  }
  return [...found.values()];
}
