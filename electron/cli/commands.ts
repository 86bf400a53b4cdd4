/** The commands of the command line, by name. */
import { applyCommand } from './apply.ts';
import { checkCommand } from './check.ts';
import type { CliCommand } from './command.ts';
import { exportCommand } from './export.ts';
import { funnelCommand } from './funnel.ts';
import { redoCommand, undoCommand } from './history.ts';
import { importCommand } from './import.ts';
import { newCommand } from './new.ts';
import { restorePointsCommand } from './restore-points.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';
import { showCommand } from './show.ts';

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
