--liquibase formatted sql logicalFilePath:nl.nabij.testing/shell

--changeset nabij:shell
CREATE TABLE shell (id BIGINT NOT NULL PRIMARY KEY);
