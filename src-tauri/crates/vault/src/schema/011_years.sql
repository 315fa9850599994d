-- What keeps a vault as quick after ten years as after one: an index for each question that is asked of many rows.
CREATE INDEX review_by_child ON review (child, state, ended_on, id);
CREATE INDEX bump_by_child ON bump (child, happened_on, id);
CREATE INDEX bump_by_making ON bump (child, id);
CREATE INDEX bump_by_account ON bump (account);
CREATE INDEX moved_date_by_child ON moved_date (child);
CREATE INDEX gate_answer_by_account ON gate_answer (account);
CREATE INDEX stage_move_by_account ON stage_move (account);
CREATE INDEX envelope_by_account ON envelope (account);
CREATE INDEX opening_by_envelope ON opening (envelope);
CREATE INDEX self_check_by_account ON self_check (account);
CREATE INDEX pause_by_account ON pause (account);
CREATE INDEX pin_entry_by_child ON pin_entry (child);
DROP INDEX look_in_by_account;
CREATE INDEX look_in_by_account ON look_in (account, looked_on, id);
DROP INDEX drove_along_by_account;
CREATE INDEX drove_along_by_account ON drove_along (account, done_on, id, topic);
DROP INDEX wish_by_account;
CREATE INDEX wish_by_account ON wish (account, wished_on, id);
CREATE INDEX wish_on_the_table ON wish (account) WHERE answered_on IS NULL;
DROP INDEX freedom_move_by_account;
CREATE INDEX freedom_move_by_account ON freedom_move (account, agreement, since);

-- The few fields whose every change is asked for.
CREATE INDEX change_by_field ON change (entity, field) WHERE field IN ('stage', 'signed_on', 'destroyed_on');

-- The lines of the record, so that it is searched and turned over without reading ten years. They follow from the rows
-- alone: no line of `change` tells of them, and they can be made anew at any time. The number grows with the day; the
-- words are small, apart, and followed by the numbers of the keys.
CREATE TABLE line (
  number INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  nth INTEGER NOT NULL,
  words TEXT NOT NULL
) STRICT;
CREATE INDEX line_by_entity ON line (entity_id);

-- What a line is about (a child, an account, a person, a kind, words of the library), each under a short number.
CREATE TABLE line_key (
  number INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE
) STRICT;

-- The last change that the lines tell of, and how many lines there are.
CREATE TABLE told (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  until INTEGER NOT NULL,
  lines INTEGER NOT NULL
) STRICT;
INSERT INTO told (only_row, until, lines) VALUES (1, 0, 0);

-- The words are apart already, so all but spaces belongs to them.
CREATE VIRTUAL TABLE line_words USING fts5 (
  words, content = 'line', content_rowid = 'number', columnsize = 0, detail = 'none', prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* P* Co'"
);
CREATE TRIGGER line_comes AFTER INSERT ON line BEGIN
  INSERT INTO line_words (rowid, words) VALUES (new.number, new.words);
  UPDATE told SET lines = lines + 1;
END;
CREATE TRIGGER line_goes AFTER DELETE ON line BEGIN
  INSERT INTO line_words (line_words, rowid, words) VALUES ('delete', old.number, old.words);
  UPDATE told SET lines = lines - 1;
END;
