/** The table of all blocks in the tree, in its order. */

import { joinTexts, readTexts } from '../../../shared/lists/tables/joined.ts';
import type { BatchCommand } from '../../../shared/model/apply.ts';
import { childrenOf, type Model, referrersOf, rowsReferringTo } from '../../../shared/model/model.ts';
import { levelOf } from '../../../shared/model/queries/ancestors.ts';
import { codeOf, processByCode } from '../../../shared/model/queries/codes.ts';
import { elementTitle } from '../../../shared/model/queries/element-titles.ts';
import { passing } from '../../../shared/model/queries/flows/exchange.ts';
import { openProposals, openThreads } from '../../../shared/model/queries/pending.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { ELEMENT_KINDS } from '../../../shared/model/records/element.ts';
import { STATUSES } from '../../../shared/model/records/process.ts';
import type { Element, ElementKind, Process } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { suggestLastFor } from '../../parts/suggest-entries.ts';
import { type Column, changesRowsOf, choiceIn, type Kind } from '../column.ts';
import { fieldColumn, otherFieldColumns } from './fields.ts';
import { blockIn, countColumn, definitionColumn, named, writtenColumn } from './text.ts';
import { words } from './words.ts';

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

/** What other blocks share with this one included. */
const elementsOf = (model: Model, id: string, kind: ElementKind): readonly Element[] =>
  kind === 'input' || kind === 'output'
    ? passing(model, id, kind)
    : rowsReferringTo(model, 'element', 'processId', id).filter((element) => element.kind === kind);

/** Elements that are still in the text keep their links; others are deleted, and new ones come at the end. */
const changeElements = (model: Model, id: string, kind: ElementKind, text: string): BatchCommand[] => {
  const wanted = readTexts(text);
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
  title: () => elementTitle(kind),
  width: 170,
  ...(kind === 'input' || kind === 'output' || kind === 'metric' ? {} : { isHidden: true }),
  text: (model, id) =>
    joinTexts(elementsOf(model, id, kind).map((element) => withTerms(model, element.text))),
  edit: {
    written: (model, id) => joinTexts(elementsOf(model, id, kind).map((element) => element.text)),
    commands: (model, id, text) => changeElements(model, id, kind, text),
    suggest: () => suggestLastFor(kind),
    isList: true,
  },
});

const moveTo = (model: Model, id: string, text: string): BatchCommand[] | string => {
  const code = text.trim().split(/\s/)[0] ?? '';
  const parent = code === '' ? null : processByCode(model, code);
  if (parent === undefined) return say(words.noParent, { code: code.slice(0, 40) });
  const parentId = parent?.id ?? null;
  return parentId === process(model, id)?.parentId ? [] : [{ type: 'process.move', ids: [id], parentId }];
};

export const processes: Kind = {
  name: 'process',
  title: words.processes,
  ids: treeOf,
  searched: ['code', 'name', 'owner', 'definition'],
  isStructural: changesRowsOf('process', ['parentId', 'rank', 'proposalId']),
  processOf: (_, id) => id,
  empty: words.processEmpty,
  columns: [
    { key: 'code', title: words.code, width: 84, look: 'code', text: codeOf },
    writtenColumn(
      'name',
      words.name,
      260,
      (model, id) => process(model, id)?.name ?? '',
      named('block', (id, name) => ({ type: 'process.rename', id, name })),
    ),
    {
      key: 'level',
      title: words.level,
      width: 70,
      look: 'number',
      text: (model, id) => String(levelOf(model, id)),
      order: levelOf,
      isFilter: true,
    },
    {
      key: 'parent',
      title: words.parent,
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
      title: words.status,
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
    fieldColumn('owner'),
    definitionColumn(
      300,
      (model, id) => process(model, id)?.definition ?? '',
      (id, definition) => ({ type: 'process.update', ids: [id], definition }),
    ),
    ...otherFieldColumns(['owner']),
    ...ELEMENT_KINDS.map(elementColumn),
    countColumn('children', words.children, (model, id) => childrenOf(model, id).length),
    countColumn('threads', words.openThreads, openThreads, 116),
    { ...countColumn('proposals', words.proposals, openProposals, 96), isHidden: true },
    {
      ...countColumn(
        'steps',
        words.useCaseSteps,
        (model, id) => referrersOf(model, 'step', 'processId', id).size,
        120,
      ),
      isHidden: true,
    },
    {
      ...countColumn(
        'flows',
        words.flows,
        (model, id) =>
          referrersOf(model, 'flow', 'sourceId', id).size + referrersOf(model, 'flow', 'targetId', id).size,
      ),
      isHidden: true,
    },
  ],
};
