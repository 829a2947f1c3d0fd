--liquibase formatted sql logicalFilePath:nl.nabij.core/audit

--changeset nabij:audit
-- Fields after NEN 7513. Never contents: part names what of the record ("contact", "sheet cells reizen/now").
-- seal and sealed_no are filled about once a second by one sealer over committed rows (a later issue); writers leave them null.
CREATE SEQUENCE audit_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE audit (
  id BIGINT NOT NULL PRIMARY KEY,
  happened_at TIMESTAMP NOT NULL,
  action VARCHAR(20) NOT NULL,
  part VARCHAR(400) NOT NULL,
  outcome VARCHAR(20) NOT NULL,
  account_id BIGINT,
  roles VARCHAR(100),
  source VARCHAR(20) NOT NULL,
  on_behalf_of BIGINT,
  purpose VARCHAR(100),
  ground VARCHAR(100),
  consent_profile VARCHAR(100),
  emergency BOOLEAN NOT NULL,
  client_id BIGINT,
  trajectory_id BIGINT,
  sealed_no BIGINT,
  seal VARCHAR(64)
);
CREATE INDEX audit_client ON audit (client_id, id);
CREATE INDEX audit_account ON audit (account_id, id);
