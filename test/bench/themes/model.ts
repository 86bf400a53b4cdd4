/** What the model itself costs, without store, window or wire. */
import { apply, type Command } from '../../../shared/model/apply.ts';
import { checkModel } from '../../../shared/model/checks/checks.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { randomSource } from '../../../shared/model/ids.ts';
import { applyPatch, childrenOf, dataFrom, invert, modelFrom } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { codeOf, processByCode } from '../../../shared/model/queries/codes.ts';
import type { Process } from '../../../shared/model/records.ts';
import { problemsIn, readModelData } from '../../../shared/model/validation/validate.ts';
import { generateModel } from '../models/generate-model.ts';
import { type Figure, figureTable } from '../report.ts';
import type { Theme } from '../theme.ts';
import { timesOf } from '../times.ts';

export const model: Theme = {
  name: 'model',
  measure: async ({ sizes, quick }) => {
    const size = Math.max(...sizes);
    const title = `The model alone, ${size.toLocaleString('en')} blocks`;
    return [figureTable(title, figuresOf(size, quick ? 50 : 1000))];
  },
};

const figuresOf = (processes: number, often: number): Figure[] => {
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
  const macro = childrenOf(model, null)[0];

  const figure = (what: string, times: number, step: () => void): Figure => ({
    what,
    samples: timesOf(times, step),
  });
  /** Times only the patch, which is made beforehand. */
  const patching = (what: string, make: () => Patch): Figure => ({
    what,
    samples: Array.from({ length: often }, () => {
      const patch = make();
      return timesOf(1, () => applyPatch(model, patch))[0] ?? Number.NaN;
    }),
  });
  return [
    figure('apply(rename)', often, rename),
    figure('apply(move)', often, move),
    figure('apply(create)', often, create),
    patching('applyPatch(rename)', rename),
    patching('applyPatch(move)', move),
    patching('applyPatch(create)', create),
    figure('rename, inverse, back, codes of the siblings', often, () => {
      const patch = rename();
      const inverse = invert(model, patch);
      applyPatch(model, patch);
      applyPatch(model, inverse);
      seeCodes();
    }),
    figure('approve, patch, codes of some siblings', often, () => {
      applyPatch(model, approve());
      seeCodes();
    }),
    figure('block by its code', often / 10, () => {
      processByCode(model, codeOf(model, anyBlock().id));
    }),
    figure('delete a macro process, and undo', 3, () => {
      const patch = patchOf({ type: 'process.delete', ids: [macro?.id ?? ''] });
      const inverse = invert(model, patch);
      applyPatch(model, patch);
      applyPatch(model, inverse);
    }),
    figure('modelFrom (all)', 3, () => modelFrom(data)),
    figure('dataFrom (all)', 3, () => dataFrom(model)),
    figure('problemsIn (all)', 5, () => problemsIn(data)),
    figure('readModelData (all)', 3, () => readModelData(data)),
    figure('checkModel (all)', 5, () => checkModel(model)),
  ];
};
