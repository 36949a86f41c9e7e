-- Operator flags: a payment provider that people should not be sent to right now.
-- No row means the provider is up.
CREATE TABLE provider_status (
  provider_id TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('up', 'down')),
  -- RFC 3339, UTC
  since TEXT NOT NULL
) STRICT;
