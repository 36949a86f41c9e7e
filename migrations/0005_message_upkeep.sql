-- Since when a delivery waits: when its message came. 0 in rows that an older Worker writes.
ALTER TABLE outbox ADD COLUMN since INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET since = coalesce((SELECT received_at FROM messages WHERE messages.reference = outbox.reference), 0);

-- One index for each question of a clock, of the rows that it is about and no others: what is done costs nothing.
-- A query uses such an index only where it says the same words.
DROP INDEX outbox_open;
CREATE INDEX outbox_due ON outbox (next_at) WHERE state = 'pending';
CREATE INDEX outbox_leases ON outbox (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_waiting ON outbox (since) WHERE state IN ('pending', 'sending');
CREATE INDEX outbox_dead ON outbox (reason, next_at) WHERE state = 'dead';

DROP INDEX messages_by_key;
CREATE INDEX messages_by_key ON messages (key_id, reference) WHERE sealed IS NOT NULL;
CREATE INDEX messages_to_forget ON messages (received_at) WHERE sealed IS NULL;
CREATE INDEX idempotency_keys_by_key ON idempotency_keys (key_id, key_hash) WHERE key_id IS NOT NULL;

-- What the text is bound to besides its reference. 1: nothing. 2: region, topic and inboxes.
ALTER TABLE messages ADD COLUMN binding INTEGER NOT NULL DEFAULT 1 CHECK (binding IN (1, 2));
CREATE INDEX messages_to_bind ON messages (reference) WHERE sealed IS NOT NULL AND binding = 1;

-- Who did it; NULL: the Worker.
ALTER TABLE message_events ADD COLUMN actor TEXT;
CREATE INDEX message_events_at ON message_events (at);

-- An event is kept for 180 days (in milliseconds), whoever asks.
DROP TRIGGER message_events_no_delete;
CREATE TRIGGER message_events_no_delete BEFORE DELETE ON message_events
WHEN OLD.at > unixepoch() * 1000 - 15552000000
BEGIN SELECT RAISE(ABORT, 'message_events is append-only'); END;

-- REPLACE deletes without firing the trigger above: an id that was given is not given again. (-1: it is to be drawn.)
CREATE TRIGGER message_events_no_replace BEFORE INSERT ON message_events
WHEN NEW.id <> -1 AND NEW.id <= (SELECT max(id) FROM message_events)
BEGIN SELECT RAISE(IGNORE); END;
CREATE TRIGGER message_events_no_own_id AFTER INSERT ON message_events
WHEN NEW.id < 1
BEGIN SELECT RAISE(ABORT, 'message_events draws its ids'); END;
