/**
 * Version 6: a change knows the type of its command, and the message of its label with its values (as JSON), so that the
 * history can be shown in another language. Changes made before keep only their English label.
 */
import type { Migration } from './migrate.ts';

export const command: Migration = {
  version: 6,
  sql: `
ALTER TABLE "change" ADD COLUMN "command" TEXT;
ALTER TABLE "change" ADD COLUMN "params" TEXT;
`,
};
