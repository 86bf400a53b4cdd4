/** All that is to be shown of a file before it is applied, small enough to be handed from one thread to another. */

import type { CsvRow, CsvTable } from './csv-table.ts';
import { type Mapping, periodColumns, type Target } from './mapping.ts';
import { isUnanswered, type Question, understood } from './questions.ts';
import { type PipelineProblem, type PipelineReport, readPipeline } from './report.ts';

const FIRST_ROWS = 5;
const MAX_AT_FAULT = 20;

export type Study = {
  readonly head: readonly string[];
  readonly titles: readonly string[];
  readonly mapping: Mapping;
  readonly questions: readonly Question[];
  /** Columns that must be chosen first, with the sentence that asks. */
  readonly asked: readonly { readonly use: keyof Mapping; readonly sentence: string }[];
  /** Headings that name periods of the scenario. */
  readonly dated: readonly string[];
  /** What the file says; null while something is left to be asked. */
  readonly report: PipelineReport | null;
  /** How many problems there are; the report holds only those of `rows`. */
  readonly problems: number;
  /** The rows with problems, or the first of the file, and how many more there are of them. */
  readonly rows: readonly CsvRow[];
  readonly moreRows: number;
};

/** Reads a table for a scenario by what was chosen for it, and keeps what is worth showing. */
export const studyOf = (table: CsvTable, chosen: Partial<Mapping>, target: Target): Study => {
  const known = understood(table, chosen, target);
  const report = isUnanswered(known) ? null : readPipeline(table, known, target);
  const problems = report?.problems ?? [];
  const lines = new Set(problems.flatMap((problem) => ('line' in problem ? [problem.line] : [])));
  const atFault = table.rows.filter(({ line }) => lines.has(line));
  const rows = atFault.length > 0 ? atFault.slice(0, MAX_AT_FAULT) : table.rows.slice(0, FIRST_ROWS);
  const shown = new Set(rows.map(({ line }) => line));
  const isShown = (problem: PipelineProblem) => !('line' in problem) || shown.has(problem.line);
  return {
    head: table.head,
    titles: table.titles,
    mapping: known.mapping,
    questions: known.questions,
    asked: known.asked,
    dated: periodColumns(table, target.calendar).flatMap(({ name, period }) =>
      period === null ? [] : [name],
    ),
    report: report && { ...report, problems: problems.filter(isShown) },
    problems: problems.length,
    rows,
    moreRows: (atFault.length > 0 ? atFault.length : table.rows.length) - rows.length,
  };
};
