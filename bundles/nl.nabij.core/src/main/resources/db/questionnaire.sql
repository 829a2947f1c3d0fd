--liquibase formatted sql logicalFilePath:nl.nabij.core/questionnaire

--changeset nabij:sheet
-- The snapshot of a definition, kept once by the SHA-256 of its text, so that answers stay readable without their bundle.
CREATE TABLE definition (
  hash VARCHAR(64) NOT NULL PRIMARY KEY,
  variant VARCHAR(100) NOT NULL,
  variant_version VARCHAR(40) NOT NULL,
  body ${clob} NOT NULL,
  first_used_at TIMESTAMP NOT NULL
);
-- When to look back, as the definition has it: on a sheet of the form "follows", with one of "form", after so many months.
CREATE TABLE definition_moment (
  definition_hash VARCHAR(64) NOT NULL REFERENCES definition (hash),
  follows VARCHAR(40) NOT NULL,
  form VARCHAR(40) NOT NULL,
  months INTEGER NOT NULL,
  PRIMARY KEY (definition_hash, follows, months, form)
);
CREATE SEQUENCE sheet_seq START WITH 50 INCREMENT BY 50;
-- form: which form of the definition ("start", "follow-up"). moment: months after the start sheet (3, 6), null for a start.
-- start_sheet_id: the sheet a follow-up looks back on. filled_in_by: CLIENT, EXPERT, TOGETHER.
-- held: on a sheet that looks back, that the look-back was held (kept by the core at every save).
-- filled_on: the date of the sheet (of the paper, when typed in later). A sheet counts from its first filled cell.
CREATE TABLE sheet (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  definition_hash VARCHAR(64) NOT NULL REFERENCES definition (hash),
  variant VARCHAR(100) NOT NULL,
  form VARCHAR(40) NOT NULL,
  moment INTEGER,
  start_sheet_id BIGINT REFERENCES sheet (id),
  filled_on DATE NOT NULL,
  filled_in_by VARCHAR(20) NOT NULL,
  from_paper BOOLEAN NOT NULL,
  account_id BIGINT NOT NULL,
  answers ${clob} NOT NULL,
  filled_cells INTEGER NOT NULL,
  held BOOLEAN DEFAULT FALSE NOT NULL,
  completed_on DATE,
  request VARCHAR(36),
  request_hash VARCHAR(64),
  created_at TIMESTAMP NOT NULL,
  version BIGINT NOT NULL,
  voided_at TIMESTAMP,
  voided_by BIGINT,
  void_reason VARCHAR(400),
  CONSTRAINT sheet_request UNIQUE (request)
);
CREATE INDEX sheet_trajectory ON sheet (trajectory_id, id);
CREATE INDEX sheet_filled ON sheet (filled_on, form);
-- One small row per touched topic: what reports count. mark 1 to 10, only on a follow-up and only when given.
CREATE TABLE sheet_topic (
  sheet_id BIGINT NOT NULL REFERENCES sheet (id),
  topic VARCHAR(20) NOT NULL,
  mark INTEGER,
  PRIMARY KEY (sheet_id, topic)
);

--changeset nabij:self-fill
-- A link with which a client fills in one sheet alone. Of the secret in the address and the code that is said aloud only
-- hashes are kept; that of the code is taken with the secret. request: of what was sent, so that it is sent once.
CREATE SEQUENCE self_fill_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE self_fill (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  variant VARCHAR(100) NOT NULL,
  form VARCHAR(40) NOT NULL,
  definition_hash VARCHAR(64) NOT NULL REFERENCES definition (hash),
  start_sheet_id BIGINT REFERENCES sheet (id),
  moment INTEGER,
  account_id BIGINT NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  code_hash VARCHAR(64) NOT NULL,
  wrong_codes INTEGER NOT NULL,
  made_at TIMESTAMP NOT NULL,
  ends_at TIMESTAMP NOT NULL,
  revoked_at TIMESTAMP,
  sheet_id BIGINT REFERENCES sheet (id),
  request VARCHAR(36),
  version BIGINT NOT NULL,
  CONSTRAINT self_fill_secret UNIQUE (secret_hash)
);
CREATE INDEX self_fill_trajectory ON self_fill (trajectory_id, id);

--changeset nabij:self-fill-ended
-- So that clearing away what ended long ago looks at nothing else.
CREATE INDEX self_fill_ends_at ON self_fill (ends_at);

--changeset nabij:self-fill-sent
-- What was sent, as a hash, so that something else under the same request is not taken for it.
ALTER TABLE self_fill ADD COLUMN request_hash VARCHAR(64);
