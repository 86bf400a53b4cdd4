/**
 * Version 2: a waiver may name the block that its finding is at. Those that were there cover what they covered: every
 * finding on their record. The journal says the same of them, so that undo and the history can bring them back.
 */
import type { Migration } from './migrate.ts';

const withBlock = (column: 'forward' | 'inverse'): string => `
UPDATE "change" SET "${column}" = (
  SELECT json_group_array(
    CASE WHEN "value" ->> '$.op' = 'put' AND "value" ->> '$.table' = 'waiver'
      THEN json_set("value", '$.row.processId', NULL) ELSE json("value") END
  ) FROM json_each("change"."${column}")
) WHERE "${column}" LIKE '%"table":"waiver"%';
`;

export const waiverBlock: Migration = {
  version: 2,
  sql: `
ALTER TABLE "waiver" RENAME TO "waiver_1";

CREATE TABLE "waiver" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "check" TEXT NOT NULL,
  "subject" TEXT NOT NULL,
  "processId" TEXT REFERENCES "process" ("id") DEFERRABLE INITIALLY DEFERRED,
  "reason" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "at" TEXT NOT NULL
) STRICT;

CREATE INDEX "waiver_processId" ON "waiver" ("processId");

INSERT INTO "waiver" SELECT "id", "check", "subject", NULL, "reason", "author", "at" FROM "waiver_1";

DROP TABLE "waiver_1";
${withBlock('forward')}${withBlock('inverse')}`,
};
