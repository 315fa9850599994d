-- Networks that a family wrote down itself.
CREATE TABLE own_network (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  about TEXT,
  kind TEXT NOT NULL,
  url TEXT,
  platforms TEXT NOT NULL,
  terms_age INTEGER,
  read_at TEXT,
  methods TEXT NOT NULL,
  freedoms TEXT NOT NULL,
  written_on TEXT NOT NULL
) STRICT;

-- Settings that a family wrote down itself, for a network of its own or of the library.
CREATE TABLE own_setting (
  id TEXT PRIMARY KEY,
  network TEXT NOT NULL,
  name TEXT NOT NULL,
  why TEXT,
  must_do INTEGER NOT NULL,
  places TEXT NOT NULL,
  choices TEXT NOT NULL,
  freedom TEXT,
  by_step TEXT NOT NULL,
  suggested TEXT,
  written_on TEXT NOT NULL
) STRICT;
CREATE INDEX own_setting_by_network ON own_setting (network);
