/** A report of open deals in place of the open units of a scenario, as the dialog of the Funnel view reads it. */
import { basename } from 'node:path';
import { UserError } from '../../shared/api/contract.ts';
import { periodNames } from '../../shared/charts/axes.ts';
import type { FunnelInput } from '../../shared/funnel/input/input.ts';
import { readFunnelInput } from '../../shared/funnel/input/read-input.ts';
import { COLUMN_USES, type ColumnUse, type Mapping } from '../../shared/funnel/pipeline/mapping.ts';
import type { Question } from '../../shared/funnel/pipeline/questions.ts';
import { type Study, studyOf } from '../../shared/funnel/pipeline/study.ts';
import { readTable } from '../../shared/funnel/pipeline/table.ts';
import { targetFor } from '../../shared/funnel/pipeline/target.ts';
import { type Message, say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { oneOf, usageError } from './command.ts';
import { words as errors } from './errors/words.ts';

/** What the dialog would ask, as an answer on the command line: `open=Deals`. */
const ANSWERS = {
  closed: ['left-out', 'counted'],
  blanks: ['stage-above', 'left-out'],
  decimal: ['.', ','],
  share: ['percent', 'part'],
} as const satisfies Record<Question['about'], readonly string[]>;
const NAMES = [...COLUMN_USES, 'every-row', ...Object.keys(ANSWERS)];

/** The answers given as `NAME=ANSWER`; no column where nothing follows the sign. Refused are other names and answers. */
export const answersIn = (given: readonly string[]): Partial<Mapping> =>
  Object.fromEntries(given.map(answerIn));

const answerIn = (text: string): [keyof Mapping, string | null] => {
  const [, name = '', answer = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!NAMES.includes(name))
    throw usageError(errors.badAnswer, { names: NAMES.join(', '), found: quoted(text) });
  if (name === 'every-row') return ['everyRow', answer];
  const answers = Object.entries(ANSWERS).find(([about]) => about === name)?.[1];
  if (answers) return [name as Question['about'], oneOf<string>(answer, answers, `--map ${name}`)];
  return [name as ColumnUse, answer || null];
};

type WithPipeline = {
  readonly input: FunnelInput;
  /** What was left out of the file, as sentences. */
  readonly notes: readonly string[];
};

/**
 * A scenario with the open units, conversions and lags that a file has for its stages.
 * @param file the name that messages give it.
 * @returns the scenario and what was left out. A file with errors or open questions is refused: the message has a line for
 *   each, and a question names the answers that `--map` takes.
 */
export const withPipeline = (
  input: FunnelInput,
  bytes: Uint8Array,
  { file, answers }: { readonly file: string; readonly answers: Partial<Mapping> },
): WithPipeline => {
  const table = readTable(bytes, { stages: input.stages.map(({ name }) => name) });
  if ('problem' in table) throw refusal(file, [table.problem]);
  const names = periodNames(input, 'en-GB').map(({ name }) => name);
  // Stages have no id in a document: their names are told apart as well.
  const target = targetFor(
    input.stages.map(({ name }) => name),
    input,
    names,
  );
  const study = studyOf(table, answers, target);
  const { report } = study;
  if (!report) throw refusal(file, openIn(study));
  if (study.problems > 0) throw refusal(file, problemsIn(study));
  const read = new Map(report.stages.map((stage) => [stage.id, stage]));
  const stages = input.stages.map((stage) => {
    const found = read.get(stage.name);
    if (!found) return stage;
    const { open, openByPeriod, conversion, lagPeriods } = found;
    return {
      ...stage,
      open,
      openByPeriod: openByPeriod && [...openByPeriod],
      conversion: conversion ?? stage.conversion,
      ...(lagPeriods !== null && { lagPeriods, lagDays: null }),
    };
  });
  const checked = readFunnelInput({ ...input, stages });
  if ('problems' in checked)
    throw refusal(
      file,
      checked.problems.map(({ sentence }) => sentence),
    );
  return { input: checked.input, notes: report.notes };
};

const refusal = (file: string, sentences: readonly string[]) =>
  new UserError(
    'invalid-pipeline',
    sentences.map((problem) => say(errors.inFile, { file: quoted(basename(file)), problem })).join('\n'),
  );

const problemsIn = ({ report, problems }: Study): string[] => {
  const told = (report?.problems ?? []).map((problem) =>
    'line' in problem
      ? say(errors.atLine, {
          line: problem.line,
          column: quoted(problem.column),
          problem: problem.sentence,
        })
      : problem.use === 'stage'
        ? toChoose(problem.sentence, either(['--map stage=HEADING', '--map every-row=STAGE']))
        : problem.sentence,
  );
  return problems > told.length
    ? [...told, say(errors.moreProblems, { count: problems - told.length })]
    : told;
};

const toChoose = (problem: string, options: string): string => say(errors.toChoose, { problem, options });

const either = ([one = '', other = '']: readonly string[]): string =>
  say(errors.eitherOption, { one, other });

/** What a file leaves open, each with the answers that there are. */
const openIn = ({ asked, questions, mapping }: Study): string[] => [
  ...asked.map(({ use, sentence }) => {
    const one = `--map ${use}=HEADING`;
    return toChoose(
      sentence,
      use === 'stage' ? one : say(errors.noneOption, { one, other: `--map ${use}=` }),
    );
  }),
  ...questions
    .filter(({ about }) => (mapping[about] ?? null) === null)
    .map((question) => {
      const answers = ANSWERS[question.about].map((answer) => `--map ${question.about}=${answer}`);
      return toChoose(sentenceOf(question), either(answers));
    }),
];

const QUESTIONS = {
  closed: errors.endedRows,
  blanks: errors.blankRows,
  decimal: errors.unclearDecimal,
  share: errors.unclearShare,
} as const satisfies Record<Question['about'], Message>;

const sentenceOf = ({ about, cell, column, rows }: Question): string =>
  say(QUESTIONS[about], { cell: quoted(cell), column: quoted(column), rows });
