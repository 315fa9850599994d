-- What the library said of a setting when it was walked, so that a newer library shows what changed.
ALTER TABLE walked ADD COLUMN told TEXT;
