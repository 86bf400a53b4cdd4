/**
 * What the model itself costs, without store, window or wire: median and 95th percentile of each step.
 *
 *   node test/bench/measure-model.ts [PROCESSES]
 */
import { apply, type Command } from '../../shared/model/apply.ts';
import { checkModel } from '../../shared/model/checks.ts';
import { codeOf, processByCode } from '../../shared/model/codes.ts';
import { isRefusal } from '../../shared/model/command.ts';
import { randomSource } from '../../shared/model/ids.ts';
import { applyPatch, childrenOf, dataFrom, invert, modelFrom } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import type { Process } from '../../shared/model/records.ts';
import { problemsIn, readModelData } from '../../shared/model/validate.ts';
import { generateModel } from './generate-model.ts';

const processes = Number(process.argv[2] ?? 100_000);
const data = generateModel({ seed: 'measure', processes });
const model = modelFrom(data);
const blocks = data.tables.process ?? [];
const random = randomSource('measure');
const anyBlock = (): Process => blocks[random() % blocks.length] as Process;
let serial = 0;

const patchOf = (command: Command): Patch => {
  const context = { seed: `m${serial++}`, at: '2026-01-01T00:00:00Z', actor: 'Bench' };
  const outcome = apply(model, command, context);
  return isRefusal(outcome) ? [] : outcome.patch;
};
const rename = () => patchOf({ type: 'process.rename', id: anyBlock().id, name: `Name ${serial}` });
const move = () => patchOf({ type: 'process.move', ids: [anyBlock().id], parentId: anyBlock().id });
const create = () => patchOf({ type: 'process.create', parentId: anyBlock().id, name: 'New block' });
const approve = () => patchOf({ type: 'process.setStatus', ids: [anyBlock().id], status: 'approved' });
const seeCodes = () => childrenOf(model, anyBlock().parentId).map(({ id }) => codeOf(model, id));

const summary = (taken: number[]) => {
  const sorted = taken.sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(3);
  return { median: at(0.5), p95: at(0.95) };
};

const duration = (step: () => void): number => {
  const start = performance.now();
  step();
  return performance.now() - start;
};

const time = (times: number, step: () => void) =>
  summary(Array.from({ length: times }, () => duration(step)));

/** Times only the patch, which is made beforehand. */
const timePatches = (times: number, make: () => Patch) =>
  summary(
    Array.from({ length: times }, () => {
      const patch = make();
      return duration(() => applyPatch(model, patch));
    }),
  );

const macro = childrenOf(model, null)[0];
console.info(`${processes} processes; milliseconds`);
console.table({
  'apply(rename)': time(2000, rename),
  'apply(move)': time(2000, move),
  'apply(create)': time(2000, create),
  'applyPatch(rename)': timePatches(2000, rename),
  'applyPatch(move)': timePatches(2000, move),
  'applyPatch(create)': timePatches(2000, create),
  'rename, inverse, back, codes of the siblings': time(2000, () => {
    const patch = rename();
    const inverse = invert(model, patch);
    applyPatch(model, patch);
    applyPatch(model, inverse);
    seeCodes();
  }),
  'approve, patch, codes of some siblings': time(2000, () => {
    applyPatch(model, approve());
    seeCodes();
  }),
  'block by its code': time(200, () => {
    processByCode(model, codeOf(model, anyBlock().id));
  }),
  'delete a macro process, and undo': time(3, () => {
    const patch = patchOf({ type: 'process.delete', ids: [macro?.id ?? ''] });
    const inverse = invert(model, patch);
    applyPatch(model, patch);
    applyPatch(model, inverse);
  }),
  'modelFrom (all)': time(3, () => {
    modelFrom(data);
  }),
  'dataFrom (all)': time(3, () => {
    dataFrom(model);
  }),
  'problemsIn (all)': time(5, () => {
    problemsIn(data);
  }),
  'readModelData (all)': time(3, () => {
    readModelData(data);
  }),
  'checkModel (all)': time(5, () => {
    checkModel(model);
  }),
});
