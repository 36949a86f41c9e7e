/** What a page tells the worker that keeps pages: the region whose numbers to keep, or to forget everything and itself. */
export type ForKeeper = { region: string } | { forget: true };
