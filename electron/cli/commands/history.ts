import { randomBytes } from 'node:crypto';
import { type Message, say } from '../../../shared/words/messages.ts';
import { failure } from '../../engine/store/failures.ts';
import { defineCliCommand, print, remark, wholeNumber } from '../command.ts';
import { words as help } from '../help/words.ts';
import { withModelFile } from '../io/model-file.ts';
import { pathOf } from '../io/places.ts';
import { words } from '../words.ts';

/** @param about what `--part` does, which goes on where others have built on some records of a change. */
const stepping = (
  method: 'document.undo' | 'document.redo',
  summary: Message,
  done: Message,
  about: Message,
) =>
  defineCliCommand({
    summary,
    arguments: [
      { name: 'FILE', about: help.model },
      { name: 'N', about: help.steps, isOptional: true },
    ],
    options: { part: { type: 'boolean', default: false, about } },
    notes: help.stepsNotes,
    run: async ([file = '', count = '1'], { part }) => {
      const steps = wholeNumber(count, 'N', 1);
      return withModelFile(file, async ({ request, readOnly }) => {
        if (readOnly) throw failure('read-only', pathOf(file));
        for (let step = 0; step < steps; step++) {
          const seed = randomBytes(16).toString('hex');
          let result = await request(method, { seed });
          if (!result.ok) remark(result.message);
          if (!result.ok && result.part && part)
            result = await request(method, { seed, part: result.part.seq });
          if (!result.ok) return step === 0 ? 1 : 0;
          await print(`${say(done, { label: result.label })}\n`);
        }
        return 0;
      });
    },
  });

export const undoCommand = stepping('document.undo', help.undo, words.undone, help.undoPart);
export const redoCommand = stepping('document.redo', help.redo, words.redone, help.redoPart);
