-- Messages to the team. Times are milliseconds since 1970 (UTC), dates are YYYY-MM-DD.
-- No column but `sealed` holds a person's words, and `sealed` holds them encrypted.

CREATE TABLE messages (
  reference TEXT PRIMARY KEY,
  region TEXT NOT NULL,
  topic TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  reply_by TEXT NOT NULL,
  -- SHA-256 of the secret that shows the status.
  secret_hash BLOB NOT NULL,
  -- Which master key wraps the data key; both NULL once the text is erased.
  key_id TEXT,
  wrapped_key BLOB,
  sealed BLOB,
  erased_at INTEGER,
  CHECK ((sealed IS NULL) = (erased_at IS NOT NULL)),
  CHECK ((sealed IS NULL) = (key_id IS NULL) AND (sealed IS NULL) = (wrapped_key IS NULL))
) STRICT;

CREATE INDEX messages_to_erase ON messages (received_at) WHERE sealed IS NOT NULL;
CREATE INDEX messages_by_key ON messages (key_id) WHERE sealed IS NOT NULL;

-- One row for each inbox that is to get a message. Written in the same transaction as the message.
CREATE TABLE outbox (
  reference TEXT NOT NULL REFERENCES messages (reference),
  -- An id of the setting MESSAGE_INBOXES, which holds the address.
  inbox TEXT NOT NULL,
  -- pending: to be sent from next_at on. sending: handed to the mail service, until lease_until.
  -- sent: accepted by the mail service. dead: given up, see reason; a person must see to it.
  -- withdrawn: an operator erased the text before it was sent.
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sending', 'sent', 'dead', 'withdrawn')),
  attempts INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL,
  -- Which attempt holds the row; only that attempt may say how it ended.
  claim TEXT,
  lease_until INTEGER,
  -- A word of ours, never of an error: see DeadReason.
  reason TEXT,
  sent_at INTEGER,
  PRIMARY KEY (reference, inbox)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_open ON outbox (state, next_at) WHERE state NOT IN ('sent', 'withdrawn');

-- What happened to a message, in words of ours. Append-only.
CREATE TABLE message_events (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  reference TEXT NOT NULL,
  at INTEGER NOT NULL,
  event TEXT NOT NULL,
  inbox TEXT,
  reason TEXT
) STRICT;

CREATE INDEX message_events_of ON message_events (reference, id);

CREATE TRIGGER message_events_no_update BEFORE UPDATE ON message_events
BEGIN SELECT RAISE(ABORT, 'message_events is append-only'); END;

CREATE TRIGGER message_events_no_delete BEFORE DELETE ON message_events
BEGIN SELECT RAISE(ABORT, 'message_events is append-only'); END;

-- Answers to replay, by SHA-256 of the Idempotency-Key.
CREATE TABLE idempotency_keys (
  key_hash TEXT PRIMARY KEY,
  -- HMAC of what was asked: a plain hash of few words could be guessed.
  request_mac BLOB NOT NULL,
  mac_key_id TEXT NOT NULL,
  -- Which request works on it, and since when.
  claim TEXT NOT NULL,
  claimed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  -- The answer; NULL while the request is in flight. The secret is sealed like a text.
  reference TEXT,
  key_id TEXT,
  wrapped_key BLOB,
  sealed_secret BLOB
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_keys_expired ON idempotency_keys (expires_at);
