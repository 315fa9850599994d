-- Reviews and what happens between them.
CREATE TABLE review (
  id TEXT PRIMARY KEY,
  child TEXT NOT NULL REFERENCES child (id),
  guardian TEXT NOT NULL REFERENCES guardian (id),
  begun_on TEXT NOT NULL,
  state TEXT NOT NULL,
  questions TEXT NOT NULL,
  decisions TEXT NOT NULL,
  ended_on TEXT
) STRICT;
CREATE UNIQUE INDEX one_open_review_a_child ON review (child) WHERE state = 'open';

CREATE TABLE review_answer (
  id TEXT PRIMARY KEY,
  review TEXT NOT NULL REFERENCES review (id),
  voice TEXT NOT NULL,
  question TEXT NOT NULL,
  answer TEXT NOT NULL,
  UNIQUE (review, voice, question)
) STRICT;

CREATE TABLE freedom_move (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  agreement TEXT NOT NULL,
  freedom TEXT NOT NULL,
  from_step INTEGER NOT NULL,
  to_step INTEGER NOT NULL,
  since TEXT NOT NULL,
  cause TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX freedom_move_by_account ON freedom_move (account);

CREATE TABLE stage_move (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  review TEXT NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  moved_on TEXT NOT NULL,
  evidence TEXT NOT NULL,
  child_words TEXT,
  guardian_words TEXT
) STRICT;

CREATE TABLE look_in (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  guardian TEXT NOT NULL REFERENCES guardian (id),
  looked_on TEXT NOT NULL,
  how TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX look_in_by_account ON look_in (account);

CREATE TABLE drove_along (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  topic TEXT NOT NULL,
  done_on TEXT NOT NULL,
  note TEXT
) STRICT;
CREATE INDEX drove_along_by_account ON drove_along (account);

CREATE TABLE bump (
  id TEXT PRIMARY KEY,
  child TEXT NOT NULL REFERENCES child (id),
  account TEXT REFERENCES account (id),
  playbook TEXT NOT NULL,
  happened_on TEXT NOT NULL,
  what TEXT NOT NULL,
  helped TEXT,
  change TEXT,
  by TEXT NOT NULL
) STRICT;

CREATE TABLE pause (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  by TEXT NOT NULL REFERENCES guardian (id),
  began_on TEXT NOT NULL,
  until TEXT NOT NULL,
  reason TEXT NOT NULL,
  freedoms TEXT NOT NULL,
  ended_on TEXT
) STRICT;
CREATE UNIQUE INDEX one_pause_an_account ON pause (account) WHERE ended_on IS NULL;

CREATE TABLE wish (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  freedom TEXT,
  words TEXT NOT NULL,
  wished_on TEXT NOT NULL,
  answer TEXT,
  answered_on TEXT
) STRICT;
CREATE INDEX wish_by_account ON wish (account);

CREATE TABLE moved_date (
  id TEXT PRIMARY KEY,
  child TEXT NOT NULL REFERENCES child (id),
  by TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL,
  reason TEXT NOT NULL,
  moved_on TEXT NOT NULL
) STRICT;

CREATE TABLE licence (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL UNIQUE REFERENCES account (id),
  given_on TEXT NOT NULL,
  given_by TEXT NOT NULL,
  kept_agreement INTEGER NOT NULL,
  erased_on TEXT NOT NULL
) STRICT;

CREATE TABLE self_check (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  checked_on TEXT NOT NULL,
  note TEXT
) STRICT;

CREATE TABLE pin_entry (
  id TEXT PRIMARY KEY,
  child TEXT NOT NULL REFERENCES child (id),
  what TEXT NOT NULL,
  changed_on TEXT NOT NULL
) STRICT;

-- What was recorded before a setting was looked at again: what was found then can have drifted from it.
ALTER TABLE walked ADD COLUMN recorded TEXT;

-- Days on which no review is proposed.
ALTER TABLE family ADD COLUMN holidays TEXT NOT NULL DEFAULT '[]';

-- An opening because somebody may be in danger also opens a shut envelope.
ALTER TABLE opening ADD COLUMN danger INTEGER NOT NULL DEFAULT 0;

-- After a hand-over an account can get another envelope, so there may be more than one, one of them not destroyed.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE envelope_again (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL REFERENCES account (id),
  sealed_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  destroyed_on TEXT
) STRICT;
INSERT INTO envelope_again (id, account, sealed_on, ends_on) SELECT id, account, sealed_on, ends_on FROM envelope;
DROP TABLE envelope;
ALTER TABLE envelope_again RENAME TO envelope;
CREATE UNIQUE INDEX one_envelope_an_account ON envelope (account) WHERE destroyed_on IS NULL;
