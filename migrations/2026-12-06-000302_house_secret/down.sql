DROP TABLE house_secrets;
