import { basename } from 'node:path';
import { UserError, userError } from '../../../shared/api/contract.ts';
import { compareTable } from '../../../shared/charts/comparison/lines.ts';
import { riskOf } from '../../../shared/funnel/analysis/risk.ts';
import { addUp } from '../../../shared/funnel/analysis/total.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import { funnelInputOf, unitOf } from '../../../shared/funnel/input/from-model.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import type { Problem } from '../../../shared/funnel/input/problems.ts';
import { readFunnelInput } from '../../../shared/funnel/input/read-input.ts';
import { notesOn } from '../../../shared/funnel/notes.ts';
import { resultsCsv } from '../../../shared/funnel/results-csv.ts';
import type { Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { decodeText } from '../../engine/exchange/decode-text.ts';
import { defineCliCommand, print, remark, usageError } from '../command.ts';
import { words as errors } from '../errors/words.ts';
import { words as help } from '../help/words.ts';
import { withModelFile } from '../io/model-file.ts';
import { readInput } from '../io/read-input.ts';
import { answersIn, withPipeline } from '../pipeline.ts';
import { scenariosNamed } from '../scenario.ts';
import { words } from '../words.ts';
import { reportOf, textTable } from './funnel-report.ts';

export const funnelCommand = defineCliCommand({
  summary: help.funnel,
  arguments: [{ name: 'IN', about: help.funnelIn }],
  options: {
    scenario: { type: 'string', value: 'NAME', about: help.scenarioName },
    pipeline: { type: 'string', value: 'FILE.csv', about: help.pipeline },
    map: { type: 'string', multiple: true, value: 'NAME=ANSWER', about: help.map },
    total: { type: 'boolean', default: false, about: help.total },
    json: { type: 'boolean', default: false, about: help.funnelJson },
    csv: { type: 'boolean', default: false, about: help.csv },
  },
  notes: help.funnelNotes,
  run: async ([name = ''], { scenario, pipeline, map, total, json, csv }) => {
    if (total && csv) throw usageError(errors.either, { one: '--total', other: '--csv' });
    if (json && csv) throw usageError(errors.either, { one: '--json', other: '--csv' });
    if (map && pipeline === undefined) throw usageError(errors.mapNeedsPipeline);
    const found = await scenariosIn(name, scenario);
    const scenarios = pipeline === undefined ? found : [await filledFrom(pipeline, map ?? [], found)];
    if (total) return printTotal(scenarios, json);
    if (csv) {
      const [only, ...others] = scenarios;
      if (others.length > 0) throw usageError(errors.oneScenario, { option: '--csv' });
      if (only) await print(resultsCsv(only.input));
      return 0;
    }
    if (json) for (const { input } of scenarios) for (const { sentence } of notesOn(input)) remark(sentence);
    const lines = scenarios.map(({ name: called, input, unit }) =>
      json
        ? `${JSON.stringify({ ...(called === null ? {} : { scenario: called }), ...calculate(input) })}\n`
        : reportOf(input, unit),
    );
    await print(lines.join(json ? '' : '\n'));
    return 0;
  },
});

/** The scenarios added up: all figures as JSON, or a table of them with the total. */
const printTotal = async (scenarios: readonly Scenario[], json: boolean): Promise<0> => {
  if (scenarios.length < 2) throw usageError(errors.totalNeedsScenarios);
  const segments = scenarios.map(({ input, unit = say(words.units) }) => ({
    ...{ input, unit },
    result: calculate(input),
    risk: riskOf(input),
  }));
  const added = addUp(segments, say(words.total));
  if ('problem' in added) throw refusalOf([added.problem]);
  const { input, result } = added.total;
  if (json) {
    await print(`${JSON.stringify({ scenario: input.name, ...result })}\n`);
    return 0;
  }
  const [first, ...others] = scenarios.map((each) => each.input);
  const risk = first ? riskOf(first, { others }) : null;
  const { head, rows } = compareTable([...segments, { input, result, risk, unit: say(words.units) }]);
  await print(textTable(head, rows));
  return 0;
};

/** The only scenario with what is open by a file. */
const filledFrom = async (
  file: string,
  map: readonly string[],
  [only, ...others]: readonly Scenario[],
): Promise<Scenario> => {
  const answers = answersIn(map);
  if (!only || others.length > 0) throw usageError(errors.oneScenario, { option: '--pipeline' });
  const { input, notes } = withPipeline(only.input, await readInput(file), { file, answers });
  for (const note of notes) remark(note);
  return { ...only, input };
};

type Scenario = {
  readonly name: string | null;
  readonly input: FunnelInput;
  readonly unit?: string | undefined;
};

const scenariosIn = async (file: string, wanted: string | undefined): Promise<Scenario[]> => {
  if (/\.strata$/i.test(file))
    return withModelFile(file, async ({ model }) => scenariosOf(model, file, wanted));
  const bytes = await readInput(file);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, DATABASE.length)) === DATABASE)
    return withModelFile(file, async ({ model }) => scenariosOf(model, file, wanted));
  if (wanted !== undefined) throw usageError(errors.onlyOfModels);
  const read = readFunnelInput(parsed(decodeText(bytes, basename(file), 'none'), basename(file)));
  if ('problems' in read) throw refusalOf(read.problems.map(({ sentence }) => sentence));
  return [{ name: null, input: read.input }];
};

/** What every SQLite file begins with. */
const DATABASE = 'SQLite format 3\0';

const scenariosOf = (model: Model, file: string, wanted: string | undefined): Scenario[] => {
  const read = scenariosNamed(model, file, wanted).map((funnel) => {
    const input = funnelInputOf(model, funnel);
    return { name: input.name ?? '', unit: unitOf(model, funnel), ...readFunnelInput(input) };
  });
  const problems = read.flatMap((each) =>
    'problems' in each ? each.problems.map((problem) => inScenario(each.name, problem)) : [],
  );
  if (problems.length > 0) throw refusalOf(problems);
  return read.flatMap((each) => ('input' in each ? [each] : []));
};

const inScenario = (name: string, { sentence }: Problem) =>
  say(errors.inScenario, { name: quoted(name), problem: sentence });

/** One sentence a line: `main.ts` prints the message as it is. */
const refusalOf = (sentences: readonly string[]) => new UserError('invalid-funnel', sentences.join('\n'));

const parsed = (text: string, fileName: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw userError('invalid-json', errors.notFunnelFile, { file: quoted(fileName) }, error);
  }
};
