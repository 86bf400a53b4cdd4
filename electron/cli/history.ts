import { failure } from '../engine/store/failures.ts';
import { defineCliCommand, print, remark, wholeNumber } from './command.ts';
import { withModelFile } from './model-file.ts';
import { pathOf } from './places.ts';

const stepping = (method: 'document.undo' | 'document.redo', summary: string, done: string) =>
  defineCliCommand({
    usage: 'FILE [N]',
    summary,
    details: `Prints the label of each change, one a line. The exit code is 1 where there was nothing to ${method.slice(9)}.`,
    count: [1, 2],
    run: async ([file = '', count = '1']) => {
      const steps = wholeNumber(count, 'The number of steps', 1);
      return withModelFile(file, async ({ request, readOnly }) => {
        if (readOnly) throw failure('read-only', pathOf(file));
        for (let step = 0; step < steps; step++) {
          const result = await request(method, {});
          if (!result.ok) {
            remark(result.message);
            return step === 0 ? 1 : 0;
          }
          await print(`${done}: ${result.label}\n`);
        }
        return 0;
      });
    },
  });

export const undoCommand = stepping('document.undo', 'Takes back your last change, or the last N.', 'Undone');
export const redoCommand = stepping(
  'document.redo',
  'Does again what was taken back last, or N such.',
  'Redone',
);
