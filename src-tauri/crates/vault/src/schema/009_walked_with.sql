-- The guardian who went through a setting with the child.
ALTER TABLE walked ADD COLUMN guardian TEXT REFERENCES guardian (id);
