import { type Matrix, type MatrixCell, macroFor, matrixInSteps } from '../../shared/model/checks/matrix.ts';
import { type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { Process } from '../../shared/model/records.ts';
import type { Report } from '../../shared/report/report.ts';
import { mapInSteps } from '../../shared/steps/each.ts';
import { asShare, type Progress } from '../../shared/steps/steps.ts';
import { say } from '../../shared/words/messages.ts';
import { currentModel } from '../state/document/document.ts';
import type { ReportSource } from '../state/panels/export-report.ts';
import { matrixStore } from '../state/session/matrix-cell.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { words } from './words.ts';

/** The matrix on screen, with a line for each artefact of a cell. Empty if the model has no macro process. */
export const matrixReport: ReportSource = function* (maxRows) {
  const model = currentModel();
  const macro =
    model.rows.process.get(matrixStore.getState().macroId ?? '') ??
    macroFor(model, lastSelected(sessionStore.getState()));
  if (!macro) return 'empty';
  if (rowsReferringTo(model, 'grouping', 'processId', macro.id).length > maxRows) return 'too-long';
  const matrix = yield* asShare(0, 0.7, matrixInSteps(model, macro));
  return yield* asShare(0.7, 1, reportInSteps(model, matrix));
};

function* reportInSteps(model: Model, { macro, columns, rows, gaps, breaks }: Matrix): Progress<Report> {
  const texts = yield* mapInSteps(rows, ({ grouping, cells }) => [
    withTerms(model, grouping.name),
    ...cells.map((cell) => cellText(model, cell)),
  ]);
  const head = [say(words.grouping), ...columns.map((column) => named(model, column))];
  return {
    title: say(words.title, { process: withTerms(model, macro.name) }),
    facts: say(breaks > 0 ? words.countsWithBreaks : words.counts, {
      groupings: rows.length,
      columns: columns.length,
      gaps,
      breaks,
    }),
    sections: [{ table: { head, rows: texts } }],
  };
}

const named = (model: Model, { id, name }: Process): string =>
  `${codeOf(model, id)} ${withTerms(model, name)}`.trim();

const cellText = (model: Model, { state, process, artefacts, waiver }: MatrixCell): string => {
  if (state === 'gap') return say(waiver ? words.gapWaived : words.gap);
  if (state === 'none' || !process) return say(words.noneOnPurpose);
  return [named(model, process), ...artefacts.map((text) => `– ${withTerms(model, text)}`)].join('\n');
};
