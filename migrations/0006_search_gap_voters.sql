-- Which networks have searched for the same words: each counts once. 16 bits of a keyed hash of words and network, so that
-- thousands of networks share a number and none can be told from it.
CREATE TABLE search_gap_voters (
  gap TEXT NOT NULL,
  voter INTEGER NOT NULL,
  PRIMARY KEY (gap, voter)
) STRICT, WITHOUT ROWID;

-- Until now requests were counted. How many networks they came from cannot be told.
DELETE FROM search_gaps;
