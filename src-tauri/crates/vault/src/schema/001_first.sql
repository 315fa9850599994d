-- The first schema. Ids are UUIDs as text, made by us; dates people choose are local dates; instants are UTC.
CREATE TABLE vault_name (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  vault TEXT NOT NULL
) STRICT;

-- What was done, field by field. It serves undo, history and the logs; it is only ever added to.
CREATE TABLE change (
  number INTEGER PRIMARY KEY,
  entry TEXT NOT NULL,
  operation TEXT NOT NULL,
  person TEXT,
  device TEXT NOT NULL,
  at TEXT NOT NULL,
  undoes TEXT,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL
) STRICT;
CREATE INDEX change_by_entry ON change (entry);
CREATE TRIGGER change_stays_as_it_is BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'changes are only added'); END;
CREATE TRIGGER change_is_never_removed BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'changes are only added'); END;

-- Keys that must never stand in a change: one half of each envelope.
CREATE TABLE secret (
  id TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT;

CREATE TABLE family (
  id TEXT PRIMARY KEY,
  child_uses_login INTEGER NOT NULL,
  zone TEXT NOT NULL,
  lock_after INTEGER NOT NULL,
  recovery_kept INTEGER NOT NULL
) STRICT;

CREATE TABLE guardian (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE child (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  birth_year INTEGER NOT NULL,
  birth_month INTEGER NOT NULL CHECK (birth_month BETWEEN 1 AND 12),
  country TEXT NOT NULL,
  state TEXT
) STRICT;

CREATE TABLE account (
  id TEXT PRIMARY KEY,
  child TEXT NOT NULL REFERENCES child (id),
  network TEXT NOT NULL,
  was_there INTEGER NOT NULL,
  stage TEXT NOT NULL,
  stage_since TEXT NOT NULL,
  platform TEXT,
  look_again TEXT,
  next_review TEXT,
  review_time TEXT,
  UNIQUE (child, network)
) STRICT;

CREATE TABLE gate_answer (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  asked_on TEXT NOT NULL,
  verdict TEXT NOT NULL,
  changes_on TEXT,
  reasons TEXT NOT NULL
) STRICT;

CREATE TABLE lesson_done (
  id TEXT PRIMARY KEY,
  child TEXT NOT NULL REFERENCES child (id),
  lesson TEXT NOT NULL,
  done_on TEXT NOT NULL,
  teach_back TEXT,
  answers TEXT NOT NULL,
  UNIQUE (child, lesson)
) STRICT;

CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  version INTEGER NOT NULL,
  terms TEXT NOT NULL,
  signed_on TEXT,
  UNIQUE (account, version)
) STRICT;

CREATE TABLE signature (
  id TEXT PRIMARY KEY,
  agreement TEXT NOT NULL REFERENCES agreement (id),
  person TEXT NOT NULL,
  name TEXT NOT NULL,
  drawn TEXT,
  signed_on TEXT NOT NULL,
  UNIQUE (agreement, person)
) STRICT;

CREATE TABLE walked (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  platform TEXT NOT NULL,
  setting TEXT NOT NULL,
  outcome TEXT NOT NULL,
  was TEXT,
  now TEXT,
  why TEXT,
  elsewhere INTEGER NOT NULL,
  walked_on TEXT NOT NULL,
  UNIQUE (account, platform, setting)
) STRICT;

CREATE TABLE policy_answer (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  question TEXT NOT NULL,
  answer TEXT,
  answered_on TEXT NOT NULL,
  UNIQUE (account, question)
) STRICT;

CREATE TABLE envelope (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL UNIQUE REFERENCES account (id),
  sealed_on TEXT NOT NULL,
  ends_on TEXT NOT NULL
) STRICT;

CREATE TABLE opening (
  id TEXT PRIMARY KEY,
  envelope TEXT NOT NULL REFERENCES envelope (id),
  guardian TEXT NOT NULL REFERENCES guardian (id),
  reason TEXT NOT NULL,
  opened_at TEXT NOT NULL
) STRICT;
