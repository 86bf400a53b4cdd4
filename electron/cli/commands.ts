/** The commands of the command line, by name. */

import type { CliCommand } from './command.ts';
import { applyCommand } from './commands/apply.ts';
import { checkCommand } from './commands/check.ts';
import { exportCommand } from './commands/export.ts';
import { funnelCommand } from './commands/funnel.ts';
import { redoCommand, undoCommand } from './commands/history.ts';
import { importCommand } from './commands/import.ts';
import { newCommand } from './commands/new.ts';
import { restorePointsCommand } from './commands/restore-points.ts';
import { schemaCommand } from './commands/schema.ts';
import { serveCommand } from './commands/serve.ts';
import { showCommand } from './commands/show.ts';

export const commands: ReadonlyMap<string, CliCommand> = new Map([
  ['new', newCommand],
  ['show', showCommand],
  ['apply', applyCommand],
  ['undo', undoCommand],
  ['redo', redoCommand],
  ['export', exportCommand],
  ['import', importCommand],
  ['check', checkCommand],
  ['restore-points', restorePointsCommand],
  ['funnel', funnelCommand],
  ['serve', serveCommand],
  ['schema', schemaCommand],
]);
