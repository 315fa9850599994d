-- Where the freedoms stood at the licence: the moves that led there are erased with it.
ALTER TABLE licence ADD COLUMN steps TEXT NOT NULL DEFAULT '{}';
