-- What the scheduled probe last saw of each payment provider. See src/domain/provider-state.ts.
CREATE TABLE provider_probe (
  provider_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('up', 'down')),
  -- How often in a row the probe saw the opposite of state.
  against INTEGER NOT NULL CHECK (against >= 0),
  -- RFC 3339, UTC
  checked_at TEXT NOT NULL
) STRICT;
