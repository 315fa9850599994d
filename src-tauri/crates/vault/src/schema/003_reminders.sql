-- Of what, and when, the family wants to be reminded.
ALTER TABLE family ADD COLUMN reminders TEXT NOT NULL DEFAULT '{"off":[],"days":[],"quiet":null}';
