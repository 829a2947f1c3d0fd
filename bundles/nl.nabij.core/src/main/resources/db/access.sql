--liquibase formatted sql logicalFilePath:nl.nabij.core/access

--changeset nabij:organisation
-- request: the key of whoever sent it, so that sending twice saves once. request_hash: what came with that key, hashed with
-- it, so that the key with something else is refused.
-- One installation serves one organisation: the row with id 1. set_up: what of the set-up list is done (SetUpItem), with
-- spaces between. demonstration: invented data; the line "Alleen oefengegevens" stays, whatever is done.
CREATE TABLE organisation (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  region VARCHAR(200) NOT NULL,
  client_word VARCHAR(40) NOT NULL,
  clients_word VARCHAR(40) NOT NULL,
  information_text ${clob} NOT NULL,
  retention_text VARCHAR(2000),
  set_up VARCHAR(200) NOT NULL,
  demonstration BOOLEAN NOT NULL,
  version BIGINT NOT NULL
);
-- While there is no organisation: the code that the console shows, hashed. The row with id 1.
CREATE TABLE first_start (
  id BIGINT NOT NULL PRIMARY KEY,
  code_hash VARCHAR(64) NOT NULL,
  valid_until TIMESTAMP NOT NULL
);
CREATE SEQUENCE team_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE team (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  municipality VARCHAR(200),
  ended_on DATE,
  request VARCHAR(36),
  request_hash VARCHAR(64),
  version BIGINT NOT NULL,
  CONSTRAINT team_request UNIQUE (request)
);
CREATE SEQUENCE neighbourhood_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE neighbourhood (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200) NOT NULL,
  municipality VARCHAR(200),
  inhabitants INTEGER,
  ended_on DATE,
  request VARCHAR(36),
  request_hash VARCHAR(64),
  version BIGINT NOT NULL,
  CONSTRAINT neighbourhood_request UNIQUE (request)
);

--changeset nabij:account
CREATE SEQUENCE account_seq START WITH 50 INCREMENT BY 50;
-- state: INVITED, ACTIVE, DISABLED. The invitation (also used to set a new password) is kept hashed.
CREATE TABLE account (
  id BIGINT NOT NULL PRIMARY KEY,
  sign_in_name VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  state VARCHAR(20) NOT NULL,
  password_hash VARCHAR(200),
  invitation_hash VARCHAR(64),
  invitation_until TIMESTAMP,
  confidentiality_on DATE,
  locale VARCHAR(5) NOT NULL,
  created_at TIMESTAMP NOT NULL,
  request VARCHAR(36),
  request_hash VARCHAR(64),
  version BIGINT NOT NULL,
  CONSTRAINT account_sign_in_name UNIQUE (sign_in_name),
  CONSTRAINT account_request UNIQUE (request)
);
CREATE INDEX account_invitation ON account (invitation_hash);
CREATE TABLE account_role (
  account_id BIGINT NOT NULL REFERENCES account (id),
  role VARCHAR(20) NOT NULL,
  PRIMARY KEY (account_id, role)
);
CREATE TABLE account_team (
  account_id BIGINT NOT NULL REFERENCES account (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  PRIMARY KEY (account_id, team_id)
);
CREATE INDEX account_team_team ON account_team (team_id);
-- Whoever resets a password has the code in hand: the owner sees when that was, by which role, and when the code was used.
CREATE SEQUENCE password_reset_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE password_reset (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id),
  made_at TIMESTAMP NOT NULL,
  by_role VARCHAR(20) NOT NULL,
  used_at TIMESTAMP
);
CREATE INDEX password_reset_account ON password_reset (account_id, id);

--changeset nabij:sign-in
-- The secret of a session or token is kept hashed (SHA-256, hexadecimal); the browser has the secret itself.
CREATE TABLE session (
  secret_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id),
  form_key VARCHAR(64) NOT NULL,
  created_at TIMESTAMP NOT NULL,
  seen_at TIMESTAMP NOT NULL
);
CREATE INDEX session_account ON session (account_id);
-- A device that somebody signed in on before: its owner is not locked out by what others try with the same name.
CREATE TABLE device (
  secret_hash VARCHAR(64) NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id),
  known_until TIMESTAMP NOT NULL
);
CREATE INDEX device_account ON device (account_id);
-- name_hash: of the name that was typed, known or not, so that both cost the same and no name is kept.
CREATE SEQUENCE sign_in_attempt_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE sign_in_attempt (
  id BIGINT NOT NULL PRIMARY KEY,
  name_hash VARCHAR(64) NOT NULL,
  tried_at TIMESTAMP NOT NULL
);
CREATE INDEX sign_in_attempt_name ON sign_in_attempt (name_hash, tried_at);
CREATE SEQUENCE token_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE token (
  id BIGINT NOT NULL PRIMARY KEY,
  account_id BIGINT NOT NULL REFERENCES account (id),
  name VARCHAR(100) NOT NULL,
  secret_hash VARCHAR(64) NOT NULL,
  scopes VARCHAR(200) NOT NULL,
  created_at TIMESTAMP NOT NULL,
  ends_on DATE NOT NULL,
  revoked_at TIMESTAMP,
  CONSTRAINT token_secret UNIQUE (secret_hash)
);
CREATE INDEX token_account ON token (account_id);
