-- A folder for backups besides the own one; the id is the computer's, as a folder is there on one alone.
CREATE TABLE backup_place (
  id TEXT PRIMARY KEY,
  folder TEXT NOT NULL
) STRICT;

-- Every vault that took the place of another.
CREATE TABLE restored (
  id TEXT PRIMARY KEY,
  restored_at TEXT NOT NULL,
  until TEXT NOT NULL,
  came_from TEXT NOT NULL
) STRICT;

-- Where backups were put, so that one on a disk that is not plugged in is not forgotten. No line of change tells of
-- these: they are about files, not about the family. `outdated` is one that holds what was erased.
CREATE TABLE backup_copy (
  path TEXT PRIMARY KEY,
  made_at TEXT NOT NULL,
  outdated INTEGER NOT NULL DEFAULT 0
) STRICT;
