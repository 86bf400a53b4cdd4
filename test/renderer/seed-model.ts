/** The seed model in memory, for tests of what the renderer works out of a model. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { apply, type Command } from '../../shared/model/apply.ts';
import { processByCode } from '../../shared/model/codes.ts';
import { isRefusal } from '../../shared/model/command.ts';
import { applyPatch, type Model, modelFrom } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { modelDataSchema } from '../../shared/model/records.ts';

const file = join(import.meta.dirname, '../../seeds/sales-and-support.json');

export const seedModel = (): Model =>
  modelFrom(modelDataSchema.parse(JSON.parse(readFileSync(file, 'utf8'))));

export const idOf = (model: Model, code: string): string => processByCode(model, code)?.id ?? '';

let count = 0;
/** Carries a command out; one that is refused fails the test. */
export const perform = (model: Model, command: Command): Patch => {
  const context = { seed: `0123456789abcdef-${count++}`, at: '2026-01-01T00:00:00.000Z', actor: 'Ann' };
  const outcome = apply(model, command, context);
  if (isRefusal(outcome)) throw new Error(outcome.message);
  applyPatch(model, outcome.patch);
  return outcome.patch;
};
