/** What the rows of the table cost, without its window. */
import { fill } from '../../../renderer/table/grid/cells.ts';
import { processes } from '../../../renderer/table/kinds/processes.ts';
import { filterValuesOf, NO_FILTER, tableRows } from '../../../renderer/table/rows.ts';
import { modelFrom } from '../../../shared/model/model.ts';
import { generateModel } from '../models/generate-model.ts';
import { type Figure, figureTable } from '../report.ts';
import type { Theme } from '../theme.ts';
import { timesOf } from '../times.ts';

export const table: Theme = {
  name: 'table',
  measure: async ({ sizes, quick }) => {
    const size = Math.max(...sizes);
    return [figureTable(`Table, ${size.toLocaleString('en')} blocks`, figuresOf(size, quick ? 1 : 5))];
  },
};

const figuresOf = (size: number, times: number): Figure[] => {
  const data = generateModel({ seed: 'measure', processes: size });
  const model = modelFrom(data);
  const rowsWith = (text: string, values: Record<string, string> = {}) =>
    tableRows(model, processes, { text, values }, null);
  const sortedBy = (key: string) => tableRows(model, processes, NO_FILTER, { key, isDescending: false });
  const figure = (what: string, step: () => unknown): Figure => ({ what, samples: timesOf(times, step) });

  const opened = Array.from({ length: times }, () => modelFrom(data));
  const rows = tableRows(model, processes, NO_FILTER, null);
  return [
    {
      what: 'rows, model just opened',
      goal: '< 200',
      samples: opened.flatMap((fresh) => timesOf(1, () => tableRows(fresh, processes, NO_FILTER, null))),
    },
    figure('rows again', () => rowsWith('')),
    figure('filter by text', () => rowsWith('plan')),
    figure('filter by status', () => rowsWith('', { status: 'approved' })),
    figure('sort by name', () => sortedBy('name')),
    figure('sort by code', () => sortedBy('code')),
    figure('values of the filters', () => {
      for (const each of processes.columns) if (each.isFilter) filterValuesOf(model, processes, each);
    }),
    figure('plan a paste of 10,000 cells', () => {
      const lines = rows.slice(0, 10_000);
      const block = { ids: lines, columns: processes.columns.filter(({ key }) => key === 'owner') };
      const texts = lines.map((_, i) => [`Owner ${i}`]);
      fill(model, texts, block, block);
    }),
  ];
};
