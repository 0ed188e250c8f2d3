DROP TABLE address_corrections;
DROP TABLE inbound_mail;
