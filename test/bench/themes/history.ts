/** What looking back costs: an earlier state, the difference of two, and the way back. */
import { differenceOf } from '../../../shared/model/history/difference.ts';
import { earlierRows, restoringPatch, stateBefore } from '../../../shared/model/history/rewind.ts';
import { randomSource } from '../../../shared/model/ids.ts';
import { applyPatch, invert, type Model, modelFrom } from '../../../shared/model/model.ts';
import type { Patch, RowChange } from '../../../shared/model/patch.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { generateModel } from '../models/generate-model.ts';
import { type Figure, figureTable } from '../report.ts';
import type { Theme } from '../theme.ts';
import { timesOf } from '../times.ts';

export const history: Theme = {
  name: 'history',
  measure: async ({ sizes, quick }) => {
    const size = Math.max(...sizes);
    return [figureTable(`History, ${size.toLocaleString('en')} blocks`, figuresOf(size, quick ? 1 : 5))];
  },
};

const figuresOf = (size: number, times: number): Figure[] => {
  const data = generateModel({ seed: 'measure', processes: size });
  const [before, after] = [modelFrom(data), modelFrom(data)];
  const inverses = changeSome(after, data, size / 10);
  // Rows that came over the wire are other objects, equal as they may be.
  const reread = modelFrom(JSON.parse(JSON.stringify(data)));
  const figure = (what: string, step: () => unknown, goal?: string): Figure => ({
    what,
    ...(goal === undefined ? {} : { goal }),
    samples: timesOf(times, step),
  });
  const back = restoringPatch(after, earlierRows(after, inverses));
  return [
    figure('difference, rows shared', () => differenceOf(before, after), '< 1000'),
    figure('difference, rows read again', () => differenceOf(reread, after), '< 1000'),
    figure(`what takes back ${inverses.length.toLocaleString('en')} changes`, () =>
      restoringPatch(after, earlierRows(after, inverses)),
    ),
    figure('the earlier version next to this one', () => stateBefore(after, back)),
  ];
};

/** Renames blocks, moves them among their siblings and gives them owners; what takes it back, the latest first. */
const changeSome = (model: Model, { tables }: ModelData, count: number): Patch[] => {
  const random = randomSource('measure');
  const blocks = tables.process ?? [];
  const inverses: Patch[] = [];
  for (let i = 0; i < count; i++) {
    const id = blocks[random() % blocks.length]?.id ?? '';
    const kinds = [
      { name: `Name ${i}` },
      { rank: `a${1000 + (random() % 1000)}V` },
      { owner: `Owner ${i % 50}` },
    ];
    const patch: Patch = [{ op: 'set', table: 'process', id, fields: kinds[i % 3] } as RowChange];
    inverses.push(invert(model, patch));
    applyPatch(model, patch);
  }
  return inverses.reverse();
};
