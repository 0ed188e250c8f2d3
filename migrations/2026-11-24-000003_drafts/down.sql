DROP TABLE draft_texts;
DROP TABLE drafts;
