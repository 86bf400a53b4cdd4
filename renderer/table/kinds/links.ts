/** The tables of what belongs to blocks: elements, flows, proposals, groupings. */
import { blocksOf, type Model, referrersOf } from '../../../shared/model/model.ts';
import { ELEMENT_KINDS, FLOW_KINDS, type RecordOf } from '../../../shared/model/records.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { type Column, changesRowsOf, choiceIn, type Kind } from '../column.ts';
import { processes } from './processes.ts';
import { blockIn, countColumn, idsByRank, instantIn, instantOrder, named } from './text.ts';

/** The rows of a table, those of the same block together, in the order of the tree. */
const idsByBlock =
  (table: 'element' | 'proposal' | 'grouping', field: 'processId') =>
  (model: Model): string[] => {
    const place = new Map(processes.ids(model).map((id, i) => [id, i]));
    const placeOf = (id: string) =>
      place.get(model.rows[table].get(id)?.[field] ?? '') ?? Number.POSITIVE_INFINITY;
    return idsByRank(model.rows[table])
      .map((id) => ({ id, place: placeOf(id) }))
      .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
      .map(({ id }) => id);
  };

const element = (model: Model, id: string): RecordOf['element'] | undefined => model.rows.element.get(id);

export const elements: Kind = {
  name: 'element',
  title: 'Elements',
  words: ['element', 'elements'],
  ids: idsByBlock('element', 'processId'),
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
    {
      key: 'text',
      title: 'Text',
      width: 300,
      text: (model, id) => withTerms(model, element(model, id)?.text ?? ''),
      edit: {
        written: (model, id) => element(model, id)?.text ?? '',
        commands: (model, id, text) =>
          text.trim() === ''
            ? `An ${element(model, id)?.kind ?? 'element'} needs a name. Type at least one letter.`
            : [{ type: 'element.update', id, text }],
      },
    },
    {
      key: 'linked',
      title: 'Comes from or goes to',
      width: 280,
      text: (model, id) => blockIn(model, element(model, id)?.linkedProcessId ?? null),
    },
  ],
};

const flow = (model: Model, id: string): RecordOf['flow'] | undefined => model.rows.flow.get(id);

export const flows: Kind = {
  name: 'flow',
  title: 'Flows',
  words: ['flow', 'flows'],
  ids: (model) => [...model.rows.flow.keys()],
  isStructural: changesRowsOf('flow', []),
  processOf: (model, id) => flow(model, id)?.sourceId ?? null,
  empty: 'Draw a flow on the canvas, from the edge of one block to another.',
  columns: [
    {
      key: 'from',
      title: 'From',
      width: 280,
      text: (model, id) => blockIn(model, flow(model, id)?.sourceId ?? null),
    },
    {
      key: 'to',
      title: 'To',
      width: 280,
      text: (model, id) => blockIn(model, flow(model, id)?.targetId ?? null),
    },
    {
      key: 'kind',
      title: 'Kind',
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
    {
      key: 'label',
      title: 'Label',
      width: 240,
      text: (model, id) => withTerms(model, flow(model, id)?.label ?? ''),
      edit: {
        written: (model, id) => flow(model, id)?.label ?? '',
        commands: (_, id, label) => [{ type: 'flow.update', id, label }],
      },
    },
  ],
};

const proposal = (model: Model, id: string): RecordOf['proposal'] | undefined => model.rows.proposal.get(id);

export const proposals: Kind = {
  name: 'proposal',
  title: 'Proposals',
  words: ['proposal', 'proposals'],
  ids: idsByBlock('proposal', 'processId'),
  isStructural: changesRowsOf('proposal'),
  processOf: (model, id) => proposal(model, id)?.processId ?? null,
  empty: 'A proposal is an alternative set of children. Propose one for a block on the canvas.',
  columns: [
    {
      key: 'process',
      title: 'For',
      width: 220,
      text: (model, id) => blockIn(model, proposal(model, id)?.processId ?? null),
    },
    {
      key: 'title',
      title: 'Title',
      width: 240,
      text: (model, id) => withTerms(model, proposal(model, id)?.title ?? ''),
      edit: {
        written: (model, id) => proposal(model, id)?.title ?? '',
        commands: named('proposal', (id, title) => ({ type: 'proposal.update', id, title })),
      },
    },
    {
      key: 'author',
      title: 'Author',
      width: 150,
      text: (model, id) => proposal(model, id)?.author ?? '',
      edit: { commands: (_, id, author) => [{ type: 'proposal.update', id, author }] },
    },
    {
      key: 'at',
      title: 'Made',
      width: 170,
      text: (model, id) => instantIn(proposal(model, id)?.at),
      order: (model, id) => instantOrder(proposal(model, id)?.at),
    },
    {
      key: 'state',
      title: 'State',
      width: 100,
      text: (model, id) => proposal(model, id)?.state ?? '',
      isFilter: true,
      filterValues: ['open', 'adopted', 'declined'],
    },
    {
      key: 'blocks',
      title: 'Blocks',
      width: 320,
      text: (model, id) =>
        blocksOf(model, id)
          .map(({ name }) => withTerms(model, name))
          .join('; '),
    },
    countColumn('votes', 'Votes', (model, id) => referrersOf(model, 'vote', 'proposalId', id).size, 70),
    { key: 'reason', title: 'Reason', width: 240, text: (model, id) => proposal(model, id)?.reason ?? '' },
  ],
};

const grouping = (model: Model, id: string): RecordOf['grouping'] | undefined => model.rows.grouping.get(id);

const cellsOf = (model: Model, id: string, state: RecordOf['cell']['state']): number => {
  let count = 0;
  for (const cellId of referrersOf(model, 'cell', 'groupingId', id))
    if (model.rows.cell.get(cellId)?.state === state) count++;
  return count;
};

const cellCount = (key: string, title: string, state: RecordOf['cell']['state']): Column =>
  countColumn(key, title, (model, id) => cellsOf(model, id, state));

export const groupings: Kind = {
  name: 'grouping',
  title: 'Groupings',
  words: ['grouping', 'groupings'],
  ids: idsByBlock('grouping', 'processId'),
  isStructural: changesRowsOf('grouping'),
  processOf: (model, id) => grouping(model, id)?.processId ?? null,
  empty: 'A grouping is an activity that every level-2 process has to contain. Add one in the matrix.',
  columns: [
    {
      key: 'process',
      title: 'In',
      width: 180,
      text: (model, id) => blockIn(model, grouping(model, id)?.processId ?? null),
    },
    {
      key: 'name',
      title: 'Name',
      width: 300,
      text: (model, id) => withTerms(model, grouping(model, id)?.name ?? ''),
      edit: {
        written: (model, id) => grouping(model, id)?.name ?? '',
        commands: named('grouping', (id, name) => ({ type: 'grouping.update', id, name })),
      },
    },
    {
      key: 'definition',
      title: 'Definition',
      width: 320,
      text: (model, id) => withTerms(model, grouping(model, id)?.definition ?? ''),
      edit: {
        isLong: true,
        written: (model, id) => grouping(model, id)?.definition ?? '',
        commands: (_, id, definition) => [{ type: 'grouping.update', id, definition }],
      },
    },
    cellCount('realised', 'Realised', 'realised'),
    cellCount('none', 'None', 'none'),
  ],
};
