/** The table of process elements: inputs, outputs, metrics and the like. */
import { getRow, type Model } from '../../../shared/model/model.ts';
import { ELEMENT_KINDS } from '../../../shared/model/records.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { idsByBlock } from './ids-by-block.ts';
import { blockIn, writtenColumn } from './text.ts';

const element = (model: Model, id: string) => getRow(model, 'element', id);

export const elements: Kind = {
  name: 'element',
  title: 'Elements',
  words: ['element', 'elements'],
  ids: idsByBlock('element'),
  isStructural: changesRowsOf('element'),
  processOf: (model, id) => element(model, id)?.processId ?? null,
  empty: 'Inputs, outputs, metrics and the like are added to a block in the inspector.',
  columns: [
    {
      key: 'process',
      title: 'Process',
      width: 280,
      text: (model, id) => blockIn(model, element(model, id)?.processId ?? null),
    },
    {
      key: 'kind',
      title: 'Kind',
      width: 100,
      text: (model, id) => element(model, id)?.kind ?? '',
      isFilter: true,
      filterValues: ELEMENT_KINDS,
    },
    writtenColumn(
      'text',
      'Text',
      300,
      (model, id) => element(model, id)?.text ?? '',
      (model, id, text) =>
        text.trim() === ''
          ? `An ${element(model, id)?.kind ?? 'element'} needs a name. Type at least one letter.`
          : [{ type: 'element.update', id, text }],
    ),
    {
      key: 'linked',
      title: 'Comes from or goes to',
      width: 280,
      text: (model, id) => blockIn(model, element(model, id)?.linkedProcessId ?? null),
    },
  ],
};
