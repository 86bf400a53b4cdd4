import { basename } from 'node:path';
import { UserError } from '../../shared/api/contract.ts';
import { calculate } from '../../shared/funnel/calculate.ts';
import { funnelInputOf, unitOf } from '../../shared/funnel/from-model.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { notesOn } from '../../shared/funnel/notes.ts';
import type { Problem } from '../../shared/funnel/problems.ts';
import { readFunnelInput } from '../../shared/funnel/read-input.ts';
import { resultsCsv } from '../../shared/funnel/results-csv.ts';
import type { Model } from '../../shared/model/model.ts';
import { quoted } from '../../shared/model/refusals.ts';
import { decodeText } from '../engine/exchange/decode-text.ts';
import { defineCliCommand, print, remark } from './command.ts';
import { reportOf } from './funnel-report.ts';
import { withModelFile } from './model-file.ts';
import { readInput } from './read-input.ts';
import { scenariosNamed } from './scenario.ts';

export const funnelCommand = defineCliCommand({
  usage: 'IN [--scenario NAME] [--json|--csv]',
  summary: 'Nets a quota against the funnel: of a model, or of a JSON document.',
  details: [
    'IN is a model (.strata), whose funnel scenarios are calculated one after the other unless one is named, or a JSON',
    'document with one scenario. --json prints each result in full precision as one JSON object on a line of its own; for',
    'a model each has the name of its “scenario”. Both shapes are in the output of schema, as $defs.funnelInput and',
    '$defs.funnelResult; what is seldom meant is told on standard error. --csv prints the netting and the summary of one scenario as a table of comma-separated values.',
  ].join('\n'),
  count: [1, 1],
  options: {
    scenario: { type: 'string' },
    json: { type: 'boolean', default: false },
    csv: { type: 'boolean', default: false },
  },
  run: async ([name = ''], { scenario, json, csv }) => {
    if (json && csv) throw new UserError('usage', 'Choose either --json or --csv.');
    const scenarios = await scenariosIn(name, scenario);
    if (csv) {
      const [only, ...others] = scenarios;
      if (others.length > 0)
        throw new UserError('usage', '--csv prints one scenario: name it by --scenario.');
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

type Scenario = {
  readonly name: string | null;
  readonly input: FunnelInput;
  readonly unit?: string | undefined;
};

const scenariosIn = async (file: string, wanted: string | undefined): Promise<Scenario[]> => {
  if (/\.strata$/i.test(file))
    return withModelFile(file, async ({ model }) => scenariosOf(model, file, wanted));
  const bytes = readInput(file);
  if (new TextDecoder('latin1').decode(bytes.subarray(0, DATABASE.length)) === DATABASE)
    return withModelFile(file, async ({ model }) => scenariosOf(model, file, wanted));
  if (wanted !== undefined)
    throw new UserError('usage', '--scenario chooses among those of a model; a JSON document holds one.');
  const read = readFunnelInput(parsed(decodeText(bytes, basename(file)), basename(file)));
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

const inScenario = (name: string, { sentence }: Problem) => `Scenario ${quoted(name)}: ${sentence}`;

/** One sentence a line: `main.ts` prints the message as it is. */
const refusalOf = (sentences: readonly string[]) => new UserError('invalid-funnel', sentences.join('\n'));

const parsed = (text: string, fileName: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError('invalid-json', `${quoted(fileName)} is neither a model nor valid JSON.`, {
      cause: error,
    });
  }
};
