DROP TABLE theme_texts;
DROP TABLE themes;
