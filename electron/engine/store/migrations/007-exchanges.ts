/**
 * Version 7: a flow may carry an output or input, which is then its label. Outputs, inputs and flows of which names and ends
 * match are brought together in a change of the journal, so that the history stays whole; the rest stays as it is.
 */
import { exchangesTogether } from '../../../../shared/model/bring-together.ts';
import { changeRecords } from './change-records.ts';
import type { Migration } from './migrate.ts';

export const exchanges: Migration = {
  version: 7,
  sql: `
ALTER TABLE "flow" ADD COLUMN "elementId" TEXT REFERENCES "element" ("id") DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX "flow_elementId" ON "flow" ("elementId");
`,
  complete: (db) => changeRecords(db, 'Bring outputs, inputs and flows together', exchangesTogether),
};
