/**
 * Version 3: a change knows the command it came from and the id of its author, so that a command that is sent again is
 * recognised and two people of one name are told apart. Changes made before have no command id, and tell their author
 * by name alone. A command that changed nothing leaves a receipt in place of a change. The origin tells models apart that
 * were never changed, as the id of the last change tells the others; a new file writes it itself.
 */
import type { Migration } from './migrate.ts';

export const once: Migration = {
  version: 3,
  sql: `
ALTER TABLE "change" ADD COLUMN "actorId" TEXT;
ALTER TABLE "change" ADD COLUMN "id" TEXT;
ALTER TABLE "change" ADD COLUMN "digest" TEXT;

CREATE UNIQUE INDEX "change_id" ON "change" ("id") WHERE "id" IS NOT NULL;

DROP INDEX "change_actor";
CREATE INDEX "change_actor" ON "change" (coalesce("actorId", "actor"), "seq", "kind", "of");

CREATE TABLE "receipt" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "digest" TEXT NOT NULL,
  "actorId" TEXT NOT NULL,
  "seq" INTEGER NOT NULL,
  "label" TEXT NOT NULL
) STRICT;

CREATE TABLE "origin" ("id" TEXT PRIMARY KEY NOT NULL) STRICT;
INSERT INTO "origin" SELECT lower(hex(randomblob(16))) WHERE EXISTS (SELECT 1 FROM "model");
`,
};
