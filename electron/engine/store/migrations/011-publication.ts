/** Version 11: how a model is handed out, in a table of its own. Models that were there have no row in it. */
import type { Migration } from './migrate.ts';

export const publication: Migration = {
  version: 11,
  sql: `
CREATE TABLE "publication" (
  "id" TEXT PRIMARY KEY NOT NULL CHECK ("id" IN ('publication')),
  "client" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "subtitle" TEXT NOT NULL,
  "author" TEXT NOT NULL,
  "version" TEXT NOT NULL,
  "confidentiality" TEXT NOT NULL,
  "footer" TEXT NOT NULL,
  "accent" TEXT NOT NULL,
  "logo" TEXT NOT NULL
) STRICT;
`,
};
