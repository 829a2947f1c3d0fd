--liquibase formatted sql logicalFilePath:nl.nabij.testing/broken

--changeset nabij:broken
CREATE TABLE nowhere (id NONSENSE);
