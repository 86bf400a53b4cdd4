/** Files of a pipeline for its tests: read as the dialog reads them. */
import type { Mapping, Target } from '../../../../shared/funnel/pipeline/mapping.ts';
import { understood } from '../../../../shared/funnel/pipeline/questions.ts';
import { readPipeline } from '../../../../shared/funnel/pipeline/report.ts';
import { readTable } from '../../../../shared/funnel/pipeline/table.ts';

export const target: Target = {
  stages: [
    { id: 'a', name: 'Lead' },
    { id: 'b', name: 'Proposal' },
  ],
  calendar: {
    start: '2027-01-01',
    period: 'month',
    names: [
      ['2027-01', 'Jan 2027'],
      ['2027-02', 'Feb 2027'],
    ],
  },
};

export const tableOf = (text: string | Uint8Array, { stages }: Target = target) => {
  const table = readTable(typeof text === 'string' ? new TextEncoder().encode(text) : text, {
    stages: stages.map(({ name }) => name),
  });
  if ('problem' in table) throw new Error(table.problem);
  return table;
};

/** What the dialog knows of a file, with what has been chosen in it. */
export const read = (text: string | Uint8Array, chosen: Partial<Mapping> = {}, scenario: Target = target) => {
  const table = tableOf(text, scenario);
  const known = understood(table, chosen, scenario);
  return { ...known, ...readPipeline(table, known, scenario) };
};

export const opens = (text: string | Uint8Array) => read(text).stages.map(({ open }) => open);
export const sentences = (text: string) => read(text).problems.map(({ sentence }) => sentence);
