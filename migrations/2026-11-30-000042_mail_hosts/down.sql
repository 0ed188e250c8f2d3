DROP TABLE mail_hosts;
