--liquibase formatted sql logicalFilePath:nl.nabij.core/report

--changeset nabij:report
-- What the coordinator writes for one report (report: its id, scope: team or 0 for the organisation) and period.
CREATE SEQUENCE report_text_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE report_text (
  id BIGINT NOT NULL PRIMARY KEY,
  report VARCHAR(100) NOT NULL,
  team_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  section VARCHAR(60) NOT NULL,
  text ${clob} NOT NULL,
  account_id BIGINT NOT NULL,
  changed_at TIMESTAMP NOT NULL,
  version BIGINT NOT NULL,
  CONSTRAINT report_text_place UNIQUE (report, team_id, starts_on, ends_on, section)
);
-- Agreed against reached: one row per thing that the grant decision asks.
CREATE SEQUENCE report_target_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE report_target (
  id BIGINT NOT NULL PRIMARY KEY,
  report VARCHAR(100) NOT NULL,
  team_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  agreed VARCHAR(1000) NOT NULL,
  reached VARCHAR(1000),
  explanation VARCHAR(4000),
  request VARCHAR(36),
  request_hash VARCHAR(64),
  version BIGINT NOT NULL,
  CONSTRAINT report_target_request UNIQUE (request)
);
CREATE INDEX report_target_place ON report_target (report, team_id, starts_on, ends_on);
-- Hours and cost of the period in one total.
CREATE SEQUENCE report_effort_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE report_effort (
  id BIGINT NOT NULL PRIMARY KEY,
  report VARCHAR(100) NOT NULL,
  team_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  hours DECIMAL(10,1),
  cost_cents BIGINT,
  version BIGINT NOT NULL,
  CONSTRAINT report_effort_place UNIQUE (report, team_id, starts_on, ends_on)
);
-- What left, frozen as JSON with its measures: once for each report, scope and period, and never changed. name and scope are
-- kept as they were, for a report bundle may go and a team may be renamed.
CREATE SEQUENCE report_release_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE report_release (
  id BIGINT NOT NULL PRIMARY KEY,
  report VARCHAR(100) NOT NULL,
  team_id BIGINT NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  name VARCHAR(200) NOT NULL,
  scope VARCHAR(200) NOT NULL,
  released_on DATE NOT NULL,
  released_at TIMESTAMP NOT NULL,
  account_id BIGINT NOT NULL,
  body ${clob} NOT NULL,
  CONSTRAINT report_release_place UNIQUE (report, team_id, starts_on, ends_on)
);
CREATE INDEX report_release_year ON report_release (starts_on, team_id);
