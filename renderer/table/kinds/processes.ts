/** The table of all blocks in the tree, in its order. */
import type { BatchCommand } from '../../../shared/model/apply.ts';
import { codeOf, processByCode } from '../../../shared/model/codes.ts';
import {
  childrenOf,
  levelOf,
  type Model,
  referrersOf,
  rowsReferringTo,
} from '../../../shared/model/model.ts';
import { ELEMENT_KINDS, type ElementKind, type Process, STATUSES } from '../../../shared/model/records.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { openProposals, openThreads } from '../../../shared/model/waiting.ts';
import { ELEMENT_TITLES } from '../../inspector/element-titles.ts';
import { type Column, changesRowsOf, choiceIn, type Kind } from '../column.ts';
import { blockIn, countColumn, definitionColumn, named, writtenColumn } from './text.ts';

const process = (model: Model, id: string): Process | undefined => model.rows.process.get(id);

const treeOf = (model: Model): readonly string[] => {
  const ids: string[] = [];
  const visit = (parentId: string | null): void => {
    for (const { id } of childrenOf(model, parentId)) {
      ids.push(id);
      visit(id);
    }
  };
  visit(null);
  return ids;
};

const elementsOf = (model: Model, id: string, kind: ElementKind) =>
  rowsReferringTo(model, 'element', 'processId', id).filter((element) => element.kind === kind);

/** Several elements stand in one cell, set apart by semicolons. */
const SEPARATOR = /\s*[;\n]\s*/;

/** Elements that are named again stay as they are, with their links; others go, and new ones come at the end. */
const changeElements = (model: Model, id: string, kind: ElementKind, text: string): BatchCommand[] => {
  const wanted = text.split(SEPARATOR).filter((name) => name.trim() !== '');
  const gone: BatchCommand[] = [];
  for (const element of elementsOf(model, id, kind)) {
    const at = wanted.indexOf(element.text);
    if (at >= 0) wanted.splice(at, 1);
    else gone.push({ type: 'element.remove', id: element.id });
  }
  return [
    ...gone,
    ...wanted.map((name) => ({ type: 'element.add' as const, processId: id, kind, text: name })),
  ];
};

const elementColumn = (kind: ElementKind): Column => ({
  key: kind,
  title: ELEMENT_TITLES[kind],
  width: 170,
  ...(kind === 'input' || kind === 'output' || kind === 'metric' ? {} : { isHidden: true }),
  text: (model, id) =>
    elementsOf(model, id, kind)
      .map((element) => withTerms(model, element.text))
      .join('; '),
  edit: {
    written: (model, id) =>
      elementsOf(model, id, kind)
        .map((element) => element.text)
        .join('; '),
    commands: (model, id, text) => changeElements(model, id, kind, text),
  },
});

const moveTo = (model: Model, id: string, text: string): BatchCommand[] | string => {
  const code = text.trim().split(/\s/)[0] ?? '';
  const parent = code === '' ? null : processByCode(model, code);
  if (parent === undefined)
    return `No block has the code “${code.slice(0, 40)}”. Type the code of the block to move it to.`;
  const parentId = parent?.id ?? null;
  return parentId === process(model, id)?.parentId ? [] : [{ type: 'process.move', ids: [id], parentId }];
};

const readComplexity = (text: string): number | null | string => {
  if (text.trim() === '') return null;
  const complexity = Number(text);
  return Number.isInteger(complexity) && complexity >= 0 && complexity <= 1000
    ? complexity
    : 'Complexity is a whole number from 0 to 1,000, or empty where the rule does not apply.';
};

export const processes: Kind = {
  name: 'process',
  title: 'Processes',
  words: ['process', 'processes'],
  ids: treeOf,
  searched: ['code', 'name', 'owner', 'definition'],
  isStructural: changesRowsOf('process', ['parentId', 'rank', 'proposalId']),
  processOf: (_, id) => id,
  empty: 'Add the first process in the outline or on the canvas.',
  columns: [
    { key: 'code', title: 'Code', width: 84, look: 'code', text: codeOf },
    writtenColumn(
      'name',
      'Name',
      260,
      (model, id) => process(model, id)?.name ?? '',
      named('block', (id, name) => ({ type: 'process.rename', id, name })),
    ),
    {
      key: 'level',
      title: 'Level',
      width: 70,
      look: 'number',
      text: (model, id) => String(levelOf(model, id)),
      order: levelOf,
      isFilter: true,
    },
    {
      key: 'parent',
      title: 'Parent',
      width: 170,
      text: (model, id) => blockIn(model, process(model, id)?.parentId ?? null),
      edit: {
        written: (model, id) => codeOf(model, process(model, id)?.parentId ?? ''),
        staysWhenCleared: true,
        commands: moveTo,
      },
    },
    {
      key: 'status',
      title: 'Status',
      width: 116,
      look: 'status',
      text: (model, id) => process(model, id)?.status ?? '',
      order: (model, id) => STATUSES.indexOf(process(model, id)?.status ?? 'proposed'),
      isFilter: true,
      filterValues: STATUSES,
      edit: {
        choices: STATUSES,
        commands: (_, id, text) => {
          const chosen = choiceIn(STATUSES, text);
          const status = STATUSES.find((known) => known === chosen);
          return status ? [{ type: 'process.setStatus', ids: [id], status }] : chosen;
        },
      },
    },
    {
      key: 'owner',
      title: 'Owner',
      width: 130,
      text: (model, id) => process(model, id)?.owner ?? '',
      isFilter: true,
      edit: { commands: (_, id, owner) => [{ type: 'process.update', ids: [id], owner }] },
    },
    definitionColumn(
      300,
      (model, id) => process(model, id)?.definition ?? '',
      (id, definition) => ({ type: 'process.update', ids: [id], definition }),
    ),
    {
      key: 'complexity',
      title: 'Complexity',
      width: 100,
      look: 'number',
      text: (model, id) => process(model, id)?.complexity?.toString() ?? '',
      order: (model, id) => process(model, id)?.complexity ?? Number.NaN,
      edit: {
        commands: (_, id, text) => {
          const complexity = readComplexity(text);
          return typeof complexity === 'string'
            ? complexity
            : [{ type: 'process.update', ids: [id], complexity }];
        },
      },
    },
    ...ELEMENT_KINDS.map(elementColumn),
    countColumn('children', 'Children', (model, id) => childrenOf(model, id).length),
    countColumn('threads', 'Open', openThreads, 70),
    { ...countColumn('proposals', 'Proposals', openProposals, 96), isHidden: true },
    {
      ...countColumn(
        'steps',
        'Use case steps',
        (model, id) => referrersOf(model, 'step', 'processId', id).size,
        120,
      ),
      isHidden: true,
    },
    {
      ...countColumn(
        'flows',
        'Flows',
        (model, id) =>
          referrersOf(model, 'flow', 'sourceId', id).size + referrersOf(model, 'flow', 'targetId', id).size,
      ),
      isHidden: true,
    },
  ],
};
