/** What tests of the model share: the seed as a model, commands carried out with their promises checked. */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type Applied, apply, type Command } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { applyPatch, dataFrom, invert, type Model, modelFrom } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { processByCode } from '../../../shared/model/queries/codes.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import type { Refusal } from '../../../shared/model/refusals/refusals.ts';
import { problemsIn, readModelData } from '../../../shared/model/validation/validate.ts';

export const AT = '2026-11-23T12:00:00.000Z';
export const ACTOR = 'Ada';

export const seedData = (): ModelData => {
  const file = new URL('../../../seeds/sales-and-support.json', import.meta.url);
  const read = readModelData(JSON.parse(readFileSync(file, 'utf8')));
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.data;
};
export const seedModel = (): Model => modelFrom(seedData());

/** The id of the block with a code. */
export const idOf = (model: Model, code: string): string => processByCode(model, code)?.id ?? '';

let serial = 0;
const freshContext = () => ({ seed: `test-${++serial}`, at: AT, actor: ACTOR });

type Performed = Applied & { readonly inverse: Patch };

/**
 * Carries a command out and leaves the model changed. On the way it checks what holds for every command: the model
 * is left alone until the patch is applied, the result is valid, the inverse brings everything back.
 */
export const perform = (model: Model, command: Command): Performed => {
  const before = dataFrom(model);
  const applied = apply(model, command, freshContext());
  if (isRefusal(applied)) throw new Error(`${command.type} was refused: ${applied.message}`);
  expect(dataFrom(model)).toEqual(before);
  const inverse = invert(model, applied.patch);
  applyPatch(model, applied.patch);
  const after = dataFrom(model);
  expect(problemsIn(after)).toEqual([]);
  applyPatch(model, inverse);
  expect(dataFrom(model)).toEqual(before);
  applyPatch(model, JSON.parse(JSON.stringify(applied.patch)));
  expect(dataFrom(model)).toEqual(after);
  return { ...applied, inverse };
};

/** The refusal of a command that must be refused. */
export const refusalOf = (model: Model, command: unknown): Refusal => {
  const before = dataFrom(model);
  const outcome = apply(model, command, freshContext());
  if (!isRefusal(outcome)) throw new Error(`It was carried out: ${outcome.label}`);
  expect(dataFrom(model)).toEqual(before);
  return outcome;
};

/** Sets all gaps of Qualify in the seed aside, or, with a `processId`, the one in that block. */
export const WAIVE_QUALIFY = {
  type: 'waiver.add',
  check: 'matrix-gap',
  subject: 'grouping-qualify',
  reason: 'Renewals come later.',
} as const;

/** Makes a gap of the cell where the seed realises Qualify in Sell by Proposal. */
export const clearQualify = (model: Model): Performed =>
  perform(model, {
    type: 'cell.clear',
    places: [{ groupingId: 'grouping-qualify', processId: 'sell-proposal' }],
  });

/** The one new row of `table` in a patch. */
export const newIdIn = ({ patch }: Applied, table: string): string => {
  const change = patch.find((candidate) => candidate.op === 'put' && candidate.table === table);
  if (change?.op !== 'put') throw new Error(`The patch puts nothing into ${table}.`);
  return change.row.id;
};

/** Adds a block with all the others right below it, `count` in all, and gives its id. Large models are not checked over and over. */
export const addWide = (model: Model, count: number): string => {
  const items = Array.from({ length: count }, (_, i) => ({ depth: i === 0 ? 0 : 1, name: `Block ${i}` }));
  const applied = apply(model, { type: 'process.addOutline', parentId: null, items }, freshContext());
  if (isRefusal(applied)) throw new Error(applied.message);
  applyPatch(model, applied.patch);
  return newIdIn(applied, 'process');
};
