DROP TABLE sign_offs;
DROP TABLE cluster_links;
