--liquibase formatted sql logicalFilePath:nl.nabij.core/modules

--changeset nabij:modules
-- What an administrator chose; a module without a row stands as the distribution has it.
CREATE TABLE module_choice (
  module VARCHAR(200) NOT NULL PRIMARY KEY,
  present BOOLEAN NOT NULL,
  problem VARCHAR(20),
  changed_at TIMESTAMP NOT NULL,
  version BIGINT NOT NULL
);
