import { randomBytes } from 'node:crypto';
import type { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { failure, readFailure } from '../engine/store/failures.ts';
import { defineCliCommand, print } from './command.ts';
import { type ModelFile, withModelFile } from './model-file.ts';
import { pathOf } from './places.ts';

export const applyCommand = defineCliCommand({
  usage: 'FILE COMMANDS.ndjson',
  summary: 'Carries out commands, one a line; prints one JSON result a line.',
  details: [
    'COMMANDS is a file with one command as JSON a line, or - for standard input; blank lines are skipped.',
    'Each line is a change of its own: {"ok":true,"seq":n}, or {"ok":false,"code":..,"message":..} and the next',
    "one is tried. The exit code is 0 whatever the results, and 2 where FILE or COMMANDS can't be used.",
  ].join('\n'),
  count: [2, 2],
  run: async ([file = '', commands = '']) => {
    const input = await openCommands(commands);
    try {
      return await withModelFile(file, async (model) => {
        if (model.readOnly) throw failure('read-only', pathOf(file));
        for await (const line of linesOf(input)) {
          if (line.trim() === '') continue;
          await print(`${JSON.stringify(await resultOf(model, line))}\n`);
        }
        return 0;
      });
    } finally {
      input.destroy();
    }
  },
});

const resultOf = async (model: ModelFile, line: string): Promise<object> => {
  let command: unknown;
  try {
    command = JSON.parse(line);
  } catch {
    return { ok: false, code: 'invalid-json', message: 'This line is not valid JSON; it was skipped.' };
  }
  const seed = randomBytes(16).toString('hex');
  const result = await model.request('document.apply', { command, seed });
  return result.ok ? { ok: true, seq: result.seq } : result;
};

/** Opened before the model is, so that a wrong name stops everything. */
const openCommands = async (
  name: string,
): Promise<NodeJS.ReadStream | ReturnType<typeof createReadStream>> => {
  if (name === '-') return process.stdin;
  const path = pathOf(name);
  try {
    const handle = await open(path);
    if ((await handle.stat()).isFile()) return handle.createReadStream();
    await handle.close();
  } catch (error) {
    throw readFailure(path, error);
  }
  throw failure('not-a-file', path);
};

/**
 * The lines of a stream as they arrive. `node:readline` won't do: it also breaks lines at U+2028, which JSON allows
 * inside its texts.
 */
async function* linesOf(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let pending: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const [first = '', ...more] = text.split('\n');
    pending.push(first);
    for (const next of more) {
      yield pending.join('');
      pending = [next];
    }
  }
  yield pending.join('') + decoder.decode();
}
