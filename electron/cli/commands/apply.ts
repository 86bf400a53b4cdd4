import { randomBytes } from 'node:crypto';
import { UserError, userError } from '../../../shared/api/contract.ts';
import { say } from '../../../shared/words/messages.ts';
import { failure } from '../../engine/store/failures.ts';
import { defineCliCommand, print } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { words as help } from '../help/words.ts';
import { type Line, linesOf } from '../io/input-lines.ts';
import { type ModelFile, withModelFile } from '../io/model-file.ts';
import { pathOf } from '../io/places.ts';
import { openInput } from '../io/read-input.ts';

export const applyCommand = defineCliCommand({
  summary: help.apply,
  arguments: [
    { name: 'FILE', about: help.model },
    { name: 'COMMANDS.ndjson', about: help.applyCommands },
  ],
  notes: help.applyNotes,
  run: async ([file = '', commands = '']) => {
    // Before the model is opened, so that a wrong name stops everything.
    const input = await openInput(commands);
    try {
      return await withModelFile(file, async (model) => {
        if (model.readOnly) throw failure('read-only', pathOf(file));
        for await (const line of linesOf(input)) {
          if ('text' in line && line.text.trim() === '') continue;
          await printResult(line, await resultOf(model, line));
        }
        return 0;
      });
    } finally {
      input.destroy();
    }
  },
});

/** Whoever can't be told the results of their commands must know how far it went. */
const printResult = async ({ number }: Line, result: object): Promise<void> => {
  try {
    await print(`${JSON.stringify(result)}\n`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw userError(error.code, errors.carriedOut, { problem: error.message, line: number }, error);
  }
};

const resultOf = async (model: ModelFile, line: Line): Promise<object> => {
  if ('invalidByte' in line)
    return {
      ok: false,
      code: 'not-utf8',
      message: say(errors.notUtf8, { line: line.number, byte: line.invalidByte }),
    };
  let command: unknown;
  try {
    command = JSON.parse(line.text);
  } catch {
    return { ok: false, code: 'invalid-json', message: say(errors.notJson) };
  }
  const seed = randomBytes(16).toString('hex');
  const result = await model.request('document.apply', { command, seed });
  return result.ok ? { ok: true, seq: result.seq } : result;
};
