-- Searches that led nowhere, counted only when the operator switches it on. See functions/search/count-search-gap.ts.
CREATE TABLE search_gaps (
  -- Keyed hash of the kind and the scrubbed words. The key is not in this database.
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('no-result', 'not-meant')),
  count INTEGER NOT NULL CHECK (count > 0),
  -- The scrubbed words; null until enough people have used them.
  text TEXT,
  CHECK (text IS NULL OR count >= 10)
) STRICT;
