/** Files of a pipeline for its tests: read as the dialog reads them. */
import '../../browser-window.ts';
import type { Mapping } from '../../../../renderer/funnel/csv/mapping.ts';

const { guessMapping } = await import('../../../../renderer/funnel/csv/mapping.ts');
export const { readPipeline } = await import('../../../../renderer/funnel/csv/pipeline.ts');
const { understood } = await import('../../../../renderer/funnel/csv/questions.ts');
const { readTable } = await import('../../../../renderer/funnel/csv/read-table.ts');

const stages = [
  { id: 'a', name: 'Lead' },
  { id: 'b', name: 'Proposal' },
];
export const periods = [
  ['2027-01', 'Jan 2027'],
  ['2027-02', 'Feb 2027'],
];

export const tableOf = (text: string | Uint8Array) => {
  const table = readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  if ('problem' in table) throw new Error(table.problem);
  return table;
};

/** What the dialog knows of a file, with what has been chosen in it. */
export const read = (text: string | Uint8Array, chosen: Partial<Mapping> = {}) => {
  const table = tableOf(text);
  const names = stages.map(({ name }) => name);
  const { mapping, questions } = understood(
    table,
    { ...guessMapping(table, names, periods), ...chosen },
    periods,
  );
  return { mapping, questions, ...readPipeline(table, mapping, stages, periods) };
};

export const opens = (text: string | Uint8Array) => read(text).stages.map(({ open }) => open);
export const sentences = (text: string) => read(text).problems.map(({ sentence }) => sentence);
