/** A small valid model for tests, and a way to spoil it. */
import type { ModelData, Process, RecordOf, Table } from '../../../shared/model/records.ts';

export const processRow = (id: string, parentId: string | null, more: Partial<Process> = {}): Process => ({
  id,
  parentId,
  proposalId: null,
  rank: `a${id.length}`,
  name: id,
  definition: '',
  status: 'proposed',
  owner: '',
  frozenCode: null,
  complexity: null,
  layout: null,
  x: null,
  y: null,
  colour: null,
  ...more,
});

/** The one record that every model has. */
export const modelRow: RecordOf['model'] = {
  id: 'model',
  name: 'Sample',
  prefix: 'sm',
  codeScheme: 'openreference',
  definition: '',
  boxCountMin: 3,
  boxCountMax: 8,
  layout: 'row',
};

type Tables = { [T in Table]?: RecordOf[T][] };

/** A model with the given rows, beside its own record. */
export const dataOf = (tables: Tables = {}): ModelData => ({
  format: 'strata-model',
  version: 1,
  tables: { model: [modelRow], ...tables },
});
