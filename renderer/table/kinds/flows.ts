/** The table of flows. */

import { getRow, type Model } from '../../../shared/model/model.ts';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import { flowsInOrder } from '../../../shared/model/queries/flows/flows-in-order.ts';
import { FLOW_KINDS } from '../../../shared/model/records/flow.ts';
import { suggestDocuments } from '../../parts/suggest-entries.ts';
import { changesRowsOf, choiceIn, type Kind } from '../column.ts';
import { blockIn, writtenColumn } from './text.ts';
import { words } from './words.ts';

const flow = (model: Model, id: string) => getRow(model, 'flow', id);

export const flows: Kind = {
  name: 'flow',
  title: words.flows,
  ids: (model) => flowsInOrder(model).map(({ id }) => id),
  isStructural: changesRowsOf('flow', []),
  processOf: (model, id) => flow(model, id)?.sourceId ?? null,
  empty: words.flowEmpty,
  columns: [
    {
      key: 'from',
      title: words.from,
      width: 280,
      text: (model, id) => blockIn(model, flow(model, id)?.sourceId ?? null),
    },
    {
      key: 'to',
      title: words.to,
      width: 280,
      text: (model, id) => blockIn(model, flow(model, id)?.targetId ?? null),
    },
    {
      key: 'kind',
      title: words.kind,
      width: 120,
      text: (model, id) => flow(model, id)?.kind ?? '',
      isFilter: true,
      filterValues: FLOW_KINDS,
      edit: {
        choices: FLOW_KINDS,
        commands: (_, id, text) => {
          const chosen = choiceIn(FLOW_KINDS, text);
          const kind = FLOW_KINDS.find((known) => known === chosen);
          return kind ? [{ type: 'flow.update', id, kind }] : chosen;
        },
      },
    },
    writtenColumn(
      'label',
      words.label,
      240,
      (model, id) => {
        const row = flow(model, id);
        return row ? flowLabel(model, row) : '';
      },
      (_, id, label) => [{ type: 'flow.update', id, label }],
      (model, id) => (flow(model, id)?.kind === 'sequence' ? undefined : suggestDocuments),
    ),
  ],
};
