import type { Lexicon } from './meaning.ts';
import type { PlaceData } from './places.ts';
import type { Questions } from './questions-schema.ts';
import type { SearchDocument } from './rank.ts';

/** All that the search works with. The build makes it from the texts, `data/` and the lexicon, and writes it to `/search-data.json` (`pack.ts`). */
export interface SearchData {
  documents: readonly SearchDocument[];
  lexicon: Lexicon & {
    /** Everyday words that are spelt right though no page has them. */
    ordinary: readonly string[];
    /** Words of danger, grief and privacy: taken as typed. */
    neverCorrected: readonly string[];
    /** Words and phrases of subjects that this site has nothing about. */
    elsewhere: readonly string[];
  };
  places: PlaceData;
  questions: Questions;
  /** Current numbers, boxes and links (as `plain` writes them), and the pages about them, best first. */
  known: Readonly<Record<string, readonly string[]>>;
}
