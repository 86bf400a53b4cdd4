/**
 * Version 13: the dictionary. Owners, systems, inputs and outputs become its entries in a change of the journal, so that the history
 * stays whole; names that read the same become one, those that are only similar stay.
 */
import { namesTogether } from '../../../../shared/model/bring-together.ts';
import { changeRecords } from './change-records.ts';
import type { Migration } from './migrate.ts';

export const dictionary: Migration = {
  version: 13,
  sql: `
CREATE TABLE "entry" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('role', 'system', 'document')),
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL
) STRICT;
`,
  complete: (db) => changeRecords(db, 'Make a dictionary of owners, systems and documents', namesTogether),
};
