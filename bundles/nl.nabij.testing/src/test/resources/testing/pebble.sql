--liquibase formatted sql logicalFilePath:nl.nabij.testing/pebble

--changeset nabij:pebble
CREATE SEQUENCE pebble_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE pebble (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  colour VARCHAR(20) NOT NULL UNIQUE,
  found_at TIMESTAMP NOT NULL
);
CREATE INDEX pebble_found ON pebble (found_at);
