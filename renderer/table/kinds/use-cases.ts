/** The tables of use cases and of their steps. */

import { getRow, type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { codeOf, processByCode } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { blockIn, countColumn, describedColumns, idsByRank, named, writtenColumn } from './text.ts';
import { words } from './words.ts';

const useCase = (model: Model, id: string) => getRow(model, 'useCase', id);
const step = (model: Model, id: string) => getRow(model, 'step', id);
const stepsOf = (model: Model, id: string) => rowsReferringTo(model, 'step', 'useCaseId', id);

export const useCases: Kind = {
  name: 'useCase',
  title: words.useCases,
  ids: (model) => idsByRank(model.rows.useCase),
  isStructural: changesRowsOf('useCase'),
  processOf: (model, id) => stepsOf(model, id).find(({ processId }) => processId !== null)?.processId ?? null,
  empty: words.useCaseEmpty,
  columns: [
    ...describedColumns('useCase', { name: 240, definition: 300 }),
    countColumn('steps', words.steps, (model, id) => stepsOf(model, id).length),
    countColumn(
      'unlinked',
      words.notLinked,
      (model, id) => stepsOf(model, id).filter(({ processId }) => processId === null).length,
    ),
    {
      key: 'processes',
      title: words.blocks,
      width: 320,
      text: (model, id) =>
        [...new Set(stepsOf(model, id).flatMap(({ processId }) => processId ?? []))]
          .map((processId) => blockIn(model, processId))
          .join('; '),
    },
  ],
};

export const steps: Kind = {
  name: 'step',
  title: words.steps,
  ids: (model) => useCases.ids(model).flatMap((id) => stepsOf(model, id).map((row) => row.id)),
  isStructural: changesRowsOf('step'),
  processOf: (model, id) => step(model, id)?.processId ?? null,
  empty: words.stepEmpty,
  columns: [
    {
      key: 'useCase',
      title: words.useCase,
      width: 220,
      text: (model, id) => withTerms(model, useCase(model, step(model, id)?.useCaseId ?? '')?.name ?? ''),
      isFilter: true,
    },
    {
      key: 'number',
      title: words.no,
      width: 60,
      look: 'number',
      text: (model, id) =>
        String(stepsOf(model, step(model, id)?.useCaseId ?? '').findIndex((row) => row.id === id) + 1),
    },
    writtenColumn(
      'text',
      words.text,
      340,
      (model, id) => step(model, id)?.text ?? '',
      named('step', (id, text) => ({ type: 'step.update', id, text })),
    ),
    {
      key: 'process',
      title: words.block,
      width: 280,
      text: (model, id) => blockIn(model, step(model, id)?.processId ?? null),
      edit: {
        written: (model, id) => codeOf(model, step(model, id)?.processId ?? ''),
        commands: (model, id, text) => {
          const code = text.trim().split(/\s/)[0] ?? '';
          const block = code === '' ? null : processByCode(model, code);
          return block === undefined
            ? say(words.noStepBlock, { code: code.slice(0, 40) })
            : [{ type: 'step.update', id, processId: block?.id ?? null }];
        },
      },
    },
  ],
};
