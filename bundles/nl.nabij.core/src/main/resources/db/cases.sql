--liquibase formatted sql logicalFilePath:nl.nabij.core/cases

--changeset nabij:client
-- A name, a nickname, or neither. Never a birth date or a diagnosis.
CREATE SEQUENCE client_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE client (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(200),
  nickname VARCHAR(200),
  reach VARCHAR(1000),
  informed_on DATE,
  sheets_shared BOOLEAN NOT NULL,
  created_at TIMESTAMP NOT NULL,
  version BIGINT NOT NULL
);

--changeset nabij:trajectory
CREATE SEQUENCE trajectory_seq START WITH 50 INCREMENT BY 50;
-- way_in, referrer_kind, close_reason: codes of the enums WayIn, PartnerKind, CloseReason.
CREATE TABLE trajectory (
  id BIGINT NOT NULL PRIMARY KEY,
  client_id BIGINT NOT NULL REFERENCES client (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  neighbourhood_id BIGINT REFERENCES neighbourhood (id),
  location VARCHAR(200),
  way_in VARCHAR(20),
  referrer_kind VARCHAR(20),
  referrer VARCHAR(200),
  occasion VARCHAR(2000),
  started_on DATE NOT NULL,
  rhythm_days INTEGER NOT NULL,
  closed_on DATE,
  close_reason VARCHAR(20),
  close_note VARCHAR(4000),
  what_changed VARCHAR(4000),
  request VARCHAR(36),
  request_hash VARCHAR(64),
  created_at TIMESTAMP NOT NULL,
  version BIGINT NOT NULL,
  voided_at TIMESTAMP,
  voided_by BIGINT,
  void_reason VARCHAR(400),
  CONSTRAINT trajectory_request UNIQUE (request)
);
CREATE INDEX trajectory_client ON trajectory (client_id);
CREATE INDEX trajectory_team ON trajectory (team_id, started_on);
CREATE INDEX trajectory_closed ON trajectory (closed_on);
-- An expert on a trajectory. attention_on (when it next asks attention; null once ended), attention (why) and
-- last_contact_on are kept here so that a caseload page is one index range; they do not touch any version that people edit.
-- leads: exactly one row of an open trajectory; the coordinator's list shows each trajectory once.
CREATE SEQUENCE assignment_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE assignment (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  account_id BIGINT NOT NULL REFERENCES account (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  leads BOOLEAN NOT NULL,
  since DATE NOT NULL,
  ended_on DATE,
  attention_on DATE,
  attention VARCHAR(20),
  last_contact_on DATE
);
CREATE INDEX assignment_trajectory ON assignment (trajectory_id);
CREATE INDEX assignment_expert ON assignment (account_id, attention_on, id DESC);
CREATE INDEX assignment_team ON assignment (team_id, leads, attention_on, id DESC);
CREATE SEQUENCE client_question_seq START WITH 50 INCREMENT BY 50;
-- The client's own question; the newest is the present one, older ones stay.
CREATE TABLE client_question (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  asked_on DATE NOT NULL,
  text VARCHAR(4000) NOT NULL,
  account_id BIGINT NOT NULL,
  created_at TIMESTAMP NOT NULL
);
CREATE INDEX client_question_trajectory ON client_question (trajectory_id, id);
CREATE SEQUENCE handover_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE handover (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  from_account_id BIGINT,
  to_account_id BIGINT NOT NULL,
  handed_on DATE NOT NULL,
  note VARCHAR(4000)
);
CREATE INDEX handover_trajectory ON handover (trajectory_id);
-- "Hoeft niet": this reason for attention, due on this day, was put away.
CREATE SEQUENCE put_away_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE put_away (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  attention VARCHAR(20) NOT NULL,
  due_on DATE NOT NULL,
  account_id BIGINT NOT NULL,
  put_away_on DATE NOT NULL
);
CREATE INDEX put_away_trajectory ON put_away (trajectory_id);

--changeset nabij:contact
CREATE SEQUENCE contact_seq START WITH 50 INCREMENT BY 50;
-- kind: TELEPHONE, LIVE, HOME_VISIT, GOING_ALONG, MESSAGE. partner_kind: with whom of the partners there was contact about it.
-- request: the key that the form made, so that sending twice saves once.
CREATE TABLE contact (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  team_id BIGINT NOT NULL REFERENCES team (id),
  account_id BIGINT NOT NULL,
  kind VARCHAR(20) NOT NULL,
  happened_on DATE NOT NULL,
  minutes INTEGER,
  note VARCHAR(4000),
  partner_kind VARCHAR(20),
  request VARCHAR(36),
  request_hash VARCHAR(64),
  created_at TIMESTAMP NOT NULL,
  version BIGINT NOT NULL,
  voided_at TIMESTAMP,
  voided_by BIGINT,
  void_reason VARCHAR(400),
  CONSTRAINT contact_request UNIQUE (request)
);
CREATE INDEX contact_trajectory ON contact (trajectory_id, happened_on, id);
CREATE INDEX contact_account ON contact (account_id, happened_on);
CREATE INDEX contact_day ON contact (happened_on, team_id);
CREATE TABLE contact_topic (
  contact_id BIGINT NOT NULL REFERENCES contact (id),
  topic VARCHAR(20) NOT NULL,
  PRIMARY KEY (contact_id, topic)
);
-- Gesprek zonder dossier: a topic and a day, no person. trajectory_id once it became a record.
CREATE SEQUENCE conversation_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE conversation (
  id BIGINT NOT NULL PRIMARY KEY,
  team_id BIGINT NOT NULL REFERENCES team (id),
  account_id BIGINT NOT NULL,
  neighbourhood_id BIGINT REFERENCES neighbourhood (id),
  topic VARCHAR(20) NOT NULL,
  happened_on DATE NOT NULL,
  request VARCHAR(36),
  request_hash VARCHAR(64),
  created_at TIMESTAMP NOT NULL,
  trajectory_id BIGINT REFERENCES trajectory (id),
  voided_at TIMESTAMP,
  voided_by BIGINT,
  void_reason VARCHAR(400),
  CONSTRAINT conversation_request UNIQUE (request)
);
CREATE INDEX conversation_day ON conversation (happened_on, team_id);
CREATE INDEX conversation_account ON conversation (account_id, happened_on);

--changeset nabij:agreement
-- by_whom: CLIENT, EXPERT, TOGETHER. Open while settled_on is null.
CREATE SEQUENCE agreement_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE agreement (
  id BIGINT NOT NULL PRIMARY KEY,
  trajectory_id BIGINT NOT NULL REFERENCES trajectory (id),
  by_whom VARCHAR(20) NOT NULL,
  text VARCHAR(1000) NOT NULL,
  agreed_on DATE NOT NULL,
  due_on DATE,
  settled_on DATE,
  request VARCHAR(36),
  request_hash VARCHAR(64),
  version BIGINT NOT NULL,
  voided_at TIMESTAMP,
  voided_by BIGINT,
  void_reason VARCHAR(400),
  CONSTRAINT agreement_request UNIQUE (request)
);
CREATE INDEX agreement_trajectory ON agreement (trajectory_id);

--changeset nabij:contact-latest-first
-- The last contact that counts is one row of this index, however many there are.
DROP INDEX contact_trajectory;
CREATE INDEX contact_trajectory ON contact (trajectory_id, happened_on DESC, id DESC, voided_at);
