-- Links each event to the one before it. Hexadecimal SHA-256 of the link of that one and of all of this event
-- (functions/messages/event-chain.ts); NULL until the clock links it, and in rows of an older Worker until then.
ALTER TABLE message_events ADD COLUMN link TEXT;
CREATE INDEX message_events_unlinked ON message_events (id) WHERE link IS NULL;

-- A link is written once; nothing else of an event is ever changed.
DROP TRIGGER message_events_no_update;
CREATE TRIGGER message_events_no_update BEFORE UPDATE ON message_events
WHEN OLD.link IS NOT NULL OR NEW.link IS NULL OR NEW.id IS NOT OLD.id OR NEW.reference IS NOT OLD.reference OR NEW.at IS NOT OLD.at
  OR NEW.event IS NOT OLD.event OR NEW.inbox IS NOT OLD.inbox OR NEW.reason IS NOT OLD.reason OR NEW.actor IS NOT OLD.actor
BEGIN SELECT RAISE(ABORT, 'message_events is append-only'); END;
