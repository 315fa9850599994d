-- Dates that were written into a calendar file, so that the next file moves or cancels them there.
CREATE TABLE calendar_date (
  id TEXT PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  child TEXT NOT NULL REFERENCES child (id),
  account TEXT REFERENCES account (id),
  kind TEXT NOT NULL,
  since TEXT NOT NULL,
  day TEXT NOT NULL,
  time TEXT NOT NULL,
  zone TEXT NOT NULL,
  rings TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  cancelled INTEGER NOT NULL
) STRICT;
