-- The index knows a word by its beginnings of up to twelve letters. One that it does not know is put together from all
-- lines of every word that has it, each time that a letter is typed; words that long stand in few lines.
DROP TABLE line_words;
CREATE VIRTUAL TABLE line_words USING fts5 (
  words, content = 'line', content_rowid = 'number', columnsize = 0, detail = 'none', prefix = '1 2 3 4 5 6 7 8 9 10 11 12',
  tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* S* P* Co'"
);
INSERT INTO line_words (line_words) VALUES ('rebuild');
