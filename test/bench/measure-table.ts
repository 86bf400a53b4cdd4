/**
 * What the rows of the table cost, without its window: median and 95th percentile in milliseconds, beside the goals.
 *
 *   node test/bench/measure-table.ts [PROCESSES]
 */

import { fill } from '../../renderer/table/cells.ts';
import { processes } from '../../renderer/table/kinds/processes.ts';
import { filterValuesOf, NO_FILTER, tableRows } from '../../renderer/table/rows.ts';
import { modelFrom } from '../../shared/model/model.ts';
import { generateModel } from './generate-model.ts';

const count = Number(process.argv[2] ?? 100_000);
const data = generateModel({ seed: 'measure', processes: count });
const fresh = () => modelFrom(data);
const model = fresh();

const time = (goal: string, times: number, step: () => void, before?: () => void) => {
  const taken = Array.from({ length: times }, () => {
    before?.();
    const start = performance.now();
    step();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  const at = (share: number) => (taken[Math.floor((taken.length - 1) * share)] ?? 0).toFixed(1);
  return { goal, median: at(0.5), p95: at(0.95) };
};

let opened = model;
const column = (key: string) => processes.columns.filter((each) => each.key === key);
const rows = tableRows(model, processes, NO_FILTER, null);
const lines = rows.slice(0, 10_000);
console.info(`${count.toLocaleString('en')} processes; milliseconds`);
console.table({
  'rows, model just opened': time(
    '< 200',
    5,
    () => tableRows(opened, processes, NO_FILTER, null),
    () => {
      opened = fresh();
    },
  ),
  'rows again': time('', 20, () => tableRows(model, processes, NO_FILTER, null)),
  'filter by text': time('', 5, () => tableRows(model, processes, { text: 'plan', values: {} }, null)),
  'filter by status': time('', 5, () =>
    tableRows(model, processes, { text: '', values: { status: 'approved' } }, null),
  ),
  'sort by name': time('', 5, () =>
    tableRows(model, processes, NO_FILTER, { key: 'name', isDescending: false }),
  ),
  'sort by code': time('', 5, () =>
    tableRows(model, processes, NO_FILTER, { key: 'code', isDescending: false }),
  ),
  'values of the filters': time('', 5, () => {
    for (const each of processes.columns) if (each.isFilter) filterValuesOf(model, processes, each);
  }),
  'plan a paste of 10,000 cells': time('', 5, () => {
    const block = { ids: lines, columns: column('owner') };
    fill(
      model,
      lines.map((_, i) => [`Owner ${i}`]),
      block,
      block,
    );
  }),
});
