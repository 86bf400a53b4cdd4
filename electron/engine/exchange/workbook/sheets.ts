/** The sheets of a workbook beside the hierarchy: one table for each kind of record. Sheets without rows are left out. */

import { joinTexts } from '../../../../shared/lists/tables/joined.ts';
import { groupingsOf } from '../../../../shared/model/cells.ts';
import { checkTitle } from '../../../../shared/model/checks/check-names.ts';
import { checkModel } from '../../../../shared/model/checks/checks.ts';
import { variantsOf } from '../../../../shared/model/checks/variants.ts';
import { byRank, childrenOf, type Model, rowsReferringTo } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { systemsUsedBy } from '../../../../shared/model/queries/dictionary/dictionary.ts';
import { flowLabel } from '../../../../shared/model/queries/flows/exchange.ts';
import { flowsInOrder } from '../../../../shared/model/queries/flows/flows-in-order.ts';
import { termsInOrder, withTerms } from '../../../../shared/model/queries/terms.ts';
import { say } from '../../../../shared/words/messages.ts';
import { funnelSheet } from './funnel-sheet.ts';
import { hierarchySheet } from './hierarchy.ts';
import type { Column, Row, Sheet } from './sheet.ts';
import { words } from './words.ts';

/** All sheets of a model. The hierarchy comes first and is always there. */
export const sheetsOf = (model: Model): Sheet[] => {
  const others = [
    flowsSheet(model),
    ...matrixSheets(model),
    useCasesSheet(model),
    termsSheet(model),
    questionsSheet(model),
    systemsSheet(model),
    findingsSheet(model),
    funnelSheet(model),
  ];
  return [hierarchySheet(model), ...others.filter(({ rows }) => rows.length > 0)];
};

const column = (heading: string, width: number): Column => ({ heading, width });
const textRows = (rows: readonly (readonly string[])[]): Row[] => rows.map((cells) => ({ cells }));

const nameOf = (model: Model, id: string | null): string =>
  id === null ? '' : withTerms(model, model.rows.process.get(id)?.name ?? '');
const codeIn = (model: Model, id: string | null): string => (id === null ? '' : codeOf(model, id));
/** Code and name of a block: S2 Sell by Proposal. */
const called = (model: Model, id: string | null): string =>
  [codeIn(model, id), nameOf(model, id)].filter(Boolean).join(' ');

const flowsSheet = (model: Model): Sheet => ({
  name: say(words.flows),
  columns: [
    column(say(words.from), 12),
    column(say(words.fromName), 36),
    column(say(words.kind), 14),
    column(say(words.label), 36),
    column(say(words.to), 12),
    column(say(words.toName), 36),
  ],
  rows: textRows(
    flowsInOrder(model).map((flow) => [
      codeIn(model, flow.sourceId),
      nameOf(model, flow.sourceId),
      say(words.flowKind, { kind: flow.kind }),
      withTerms(model, flowLabel(model, flow)),
      codeIn(model, flow.targetId),
      nameOf(model, flow.targetId),
    ]),
  ),
});

/** A sheet for each macro process with groupings: a row for each grouping, a column for each level-2 process. */
const matrixSheets = (model: Model): Sheet[] => {
  const macros = childrenOf(model, null).filter(({ id }) => groupingsOf(model, id).length > 0);
  return macros.map(({ id }): Sheet => {
    const variants = variantsOf(model, id);
    return {
      name: macros.length === 1 ? say(words.matrix) : say(words.matrixOf, { code: called(model, id) }),
      columns: [
        column(say(words.grouping), 36),
        ...variants.map((variant) => column(called(model, variant.id), 28)),
      ],
      rows: groupingsOf(model, id).map((grouping) => ({
        cells: [
          withTerms(model, grouping.name),
          ...variants.map((variant) => {
            const cell = rowsReferringTo(model, 'cell', 'processId', variant.id).find(
              ({ groupingId }) => groupingId === grouping.id,
            );
            if (!cell) return say(words.gap);
            return cell.state === 'none' ? say(words.none) : called(model, cell.realisedById);
          }),
        ],
      })),
    };
  });
};

const useCasesSheet = (model: Model): Sheet => ({
  name: say(words.useCases),
  columns: [
    column(say(words.useCase), 32),
    column(say(words.definition), 48),
    column(say(words.step), 8),
    column(say(words.stepText), 48),
    column(say(words.code), 12),
    column(say(words.process), 36),
  ],
  rows: [...model.rows.useCase.values()].sort(byRank).flatMap((useCase): Row[] => {
    const head = [withTerms(model, useCase.name), withTerms(model, useCase.definition)];
    const steps = rowsReferringTo(model, 'step', 'useCaseId', useCase.id);
    if (steps.length === 0) return [{ cells: head }];
    return steps.map(({ text, processId }, i) => ({
      cells: [
        ...head,
        { number: i + 1 },
        withTerms(model, text),
        codeIn(model, processId),
        nameOf(model, processId),
      ],
    }));
  }),
});

const termsSheet = (model: Model): Sheet => ({
  name: say(words.terms),
  columns: [
    column(say(words.symbol), 14),
    column(say(words.adoptedName), 28),
    column(say(words.definition), 60),
    column(say(words.candidates), 48),
  ],
  rows: textRows(
    termsInOrder(model).map(({ id, symbol, definition, adoptedCandidateId }) => {
      const candidates = rowsReferringTo(model, 'candidate', 'termId', id);
      const adopted = candidates.find((candidate) => candidate.id === adoptedCandidateId);
      return [
        symbol,
        adopted?.name ?? '',
        withTerms(model, definition),
        joinTexts(candidates.map(({ name }) => name)),
      ];
    }),
  ),
});

const questionsSheet = (model: Model): Sheet => ({
  name: say(words.questions),
  columns: [
    column(say(words.kind), 12),
    column(say(words.title), 48),
    column(say(words.code), 12),
    column(say(words.process), 36),
    column(say(words.state), 10),
    column(say(words.date), 12),
    column(say(words.answer), 60),
  ],
  rows: textRows(
    [...model.rows.thread.values()]
      .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : byRank(a, b)))
      .map((thread) => [
        say(words.threadKind, { kind: thread.kind }),
        withTerms(model, thread.title),
        codeIn(model, thread.processId),
        nameOf(model, thread.processId),
        say(words.threadState, { state: thread.open ? 'open' : 'closed' }),
        thread.at.slice(0, 10),
        withTerms(model, model.rows.post.get(thread.acceptedPostId ?? '')?.text ?? ''),
      ]),
  ),
});

/** More systems than columns that a sheet can have, or that anyone could read, are left out. */
const MAX_SYSTEMS = 1000;
const USED = '×';

/** A row for each block that uses systems, a column for each system. */
const systemsSheet = (model: Model): Sheet => {
  const systems = systemsUsedBy(model, model.rows.process.keys()).slice(0, MAX_SYSTEMS);
  const users = [...new Set(systems.flatMap(({ processIds }) => [...processIds]))];
  const inOrder = users
    .map((id): readonly [string, string] => [codeIn(model, id), id])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    name: say(words.systems),
    columns: [
      column(say(words.code), 12),
      column(say(words.process), 36),
      ...systems.map(({ name }) => column(name, 14)),
    ],
    rows: inOrder.map(([code, id]) => ({
      cells: [
        code,
        nameOf(model, id),
        ...systems.map(({ processIds }) => (processIds.has(id) ? USED : null)),
      ],
    })),
  };
};

const findingsSheet = (model: Model): Sheet => ({
  name: say(words.findings),
  columns: [
    column(say(words.severity), 12),
    column(say(words.check), 32),
    column(say(words.code), 12),
    column(say(words.process), 36),
    column(say(words.finding), 80),
  ],
  rows: textRows(
    checkModel(model).map(({ severity, check, processId, message }) => [
      say(words.severityOf, { severity }),
      checkTitle(check),
      codeIn(model, processId),
      nameOf(model, processId),
      message,
    ]),
  ),
});
