/** A small valid model for tests, and a way to spoil it. */
import { newBlock } from '../../../shared/model/commands/blocks/new-block.ts';
import type { ModelData, Process, RecordOf, Table } from '../../../shared/model/records.ts';

export const processRow = (id: string, parentId: string | null, more: Partial<Process> = {}): Process =>
  newBlock({ id, parentId, rank: `a${id.length}`, name: id, ...more });

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
  fiscalStart: 1,
  tags: '',
  template: false,
  showStatus: 'unusual',
  showOwner: false,
  showSystems: false,
  showCounts: true,
  showCode: true,
};

type Tables = { [T in Table]?: RecordOf[T][] };

/** A model with the given rows, beside its own record. */
export const dataOf = (tables: Tables = {}): ModelData => ({
  format: 'strata-model',
  version: 1,
  tables: { model: [modelRow], ...tables },
});
