/** The table of process elements: inputs, outputs, metrics and the like. */

import { getRow, type Model } from '../../../shared/model/model.ts';
import { ELEMENT_KINDS } from '../../../shared/model/records/element.ts';
import { isVisible } from '../../../shared/words/invisible.ts';
import { say } from '../../../shared/words/messages.ts';
import { suggestFor } from '../../parts/suggest-entries.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { idsByBlock } from './ids-by-block.ts';
import { blockIn, writtenColumn } from './text.ts';
import { words } from './words.ts';

const element = (model: Model, id: string) => getRow(model, 'element', id);

export const elements: Kind = {
  name: 'element',
  title: words.elements,
  ids: idsByBlock('element'),
  isStructural: changesRowsOf('element'),
  processOf: (model, id) => element(model, id)?.processId ?? null,
  empty: words.elementEmpty,
  columns: [
    {
      key: 'process',
      title: words.block,
      width: 280,
      text: (model, id) => blockIn(model, element(model, id)?.processId ?? null),
    },
    {
      key: 'kind',
      title: words.kind,
      width: 100,
      text: (model, id) => element(model, id)?.kind ?? '',
      isFilter: true,
      filterValues: ELEMENT_KINDS,
    },
    writtenColumn(
      'text',
      words.text,
      300,
      (model, id) => element(model, id)?.text ?? '',
      (model, id, text) =>
        !isVisible(text)
          ? say(words.elementNameMissing, { kind: element(model, id)?.kind ?? '' })
          : [{ type: 'element.update', id, text }],
      (model, id) => suggestFor(element(model, id)?.kind ?? 'metric'),
    ),
    {
      key: 'linked',
      title: words.sourceOrTarget,
      width: 280,
      text: (model, id) => blockIn(model, element(model, id)?.linkedProcessId ?? null),
    },
  ],
};
