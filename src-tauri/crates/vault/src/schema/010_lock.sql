-- Every change of what opens the family. No secret is in it.
CREATE TABLE lock_change (
  id TEXT PRIMARY KEY,
  what TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
