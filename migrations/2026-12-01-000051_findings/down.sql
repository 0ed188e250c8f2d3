DROP TABLE findings_texts;
DROP TABLE findings;
