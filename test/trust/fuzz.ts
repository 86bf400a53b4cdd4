/** Inputs that were altered by chance: each is taken in and valid, or refused in words; never a defect, never half of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonFormat } from '../../electron/engine/exchange/json.ts';
import { txtFormat } from '../../electron/engine/exchange/text/txt.ts';
import { createFile } from '../../electron/engine/store/opening/create.ts';
import { openFile } from '../../electron/engine/store/opening/open.ts';
import { UserError } from '../../shared/api/contract.ts';
import { calculate } from '../../shared/funnel/calculate.ts';
import { readFunnelInput } from '../../shared/funnel/input/read-input.ts';
import { apply } from '../../shared/model/apply.ts';
import { isRefusal } from '../../shared/model/command.ts';
import { applyPatch, dataFrom, modelFrom } from '../../shared/model/model.ts';
import { modelDataSchema } from '../../shared/model/records.ts';
import { problemsIn } from '../../shared/model/validation/validate.ts';
import { chance, commandsFrom } from './commands.ts';

export type FuzzTally = {
  readonly format: string;
  inputs: number;
  taken: number;
  refused: number;
  readonly defects: string[];
};

type Random = () => number;
/** What becomes of one input: taken in, or refused with a sentence. Anything else that is thrown is a defect. */
type Trial = (bytes: Buffer, random: Random) => Promise<'taken' | 'refused'>;

const SEED = readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'sales-and-support.json'));
const model = modelDataSchema.parse(JSON.parse(SEED.toString()));
const OUTLINE = Buffer.from('1. Plan\n\t- Größe\n\t\t• 計画\n2. Sell\n    a) Assist\r\n* Bill\n');
const FUNNEL = Buffer.from(
  JSON.stringify({
    period: 'month',
    start: '2027-01-01',
    dealSize: 1000,
    quota: [5000, 6000],
    stages: [{ name: 'Lead', conversion: 0.2, lagPeriods: 1, open: 40 }],
  }),
);
const ODD = [
  '"',
  '{',
  ']',
  '-1',
  '1e999',
  'null',
  '\u0000',
  '\ud800',
  '__proto__',
  ' ',
  '9'.repeat(30),
  '>'.repeat(300),
];

/** One to four alterations: bytes changed, cut, doubled, or replaced by something odd. */
const altered = (bytes: Buffer, random: Random): Buffer => {
  let result = Buffer.from(bytes);
  for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
    const at = Math.floor(random() * result.length);
    const length = Math.floor(random() * 40);
    const roll = random();
    if (roll < 0.3) result[at] = Math.floor(random() * 256);
    else if (roll < 0.5) result = Buffer.concat([result.subarray(0, at), result.subarray(at + length)]);
    else if (roll < 0.7) result = Buffer.concat([result.subarray(0, at + length), result.subarray(at)]);
    else {
      const odd = ODD[Math.floor(random() * ODD.length)] ?? '';
      result = Buffer.concat([result.subarray(0, at), Buffer.from(odd), result.subarray(at + 1)]);
    }
  }
  return result;
};

const valid = (data: unknown): 'taken' => {
  const [problem] = problemsIn(modelDataSchema.parse(data));
  if (problem !== undefined) throw new Error(`An invalid model was taken: ${problem}`);
  return 'taken';
};

const TRIALS: Record<string, readonly [Buffer, Trial]> = {
  'JSON model': [SEED, async (bytes) => valid(await jsonFormat.read(bytes, 'model.json'))],
  'text outline': [OUTLINE, async (bytes) => valid(await txtFormat.read?.(bytes, 'list.txt'))],
  'funnel document': [
    FUNNEL,
    async (bytes) => {
      let value: unknown;
      try {
        value = JSON.parse(bytes.toString());
      } catch {
        return 'refused';
      }
      const read = readFunnelInput(value);
      if ('problems' in read) return 'refused';
      calculate(read.input);
      return 'taken';
    },
  ],
  command: [
    Buffer.from('{}'),
    async (_, random) => {
      const replica = modelFrom(model);
      const command = commandsFrom(Math.floor(random() * 1e9), false)(replica);
      let value: unknown;
      try {
        value = JSON.parse(altered(Buffer.from(JSON.stringify(command)), random).toString());
      } catch {
        return 'refused';
      }
      const outcome = apply(replica, value, {
        seed: 'fuzz of a command',
        at: '2027-01-01T00:00:00Z',
        actor: 'x',
      });
      if (isRefusal(outcome)) return 'refused';
      applyPatch(replica, outcome.patch);
      return valid(dataFrom(replica));
    },
  ],
};

const modelFileTrial = (folder: string): readonly [Buffer, Trial] => {
  const path = join(folder, 'Model.strata');
  createFile(path, model);
  return [
    readFileSync(path),
    async (bytes) => {
      writeFileSync(path, bytes);
      const opened = openFile(path);
      opened.db.close();
      return valid(opened.data);
    },
  ];
};

export const FORMATS = [...Object.keys(TRIALS), 'model file'];

/** Tries `count` altered inputs of a format; the same ones for the same seed. */
export const fuzz = async (format: string, count: number, seed: number): Promise<FuzzTally> => {
  const tally: FuzzTally = { format, inputs: 0, taken: 0, refused: 0, defects: [] };
  const random = chance(seed);
  const folder = mkdtempSync(join(tmpdir(), 'strata-fuzz-'));
  try {
    const [bytes, trial] = TRIALS[format] ?? modelFileTrial(folder);
    for (; tally.inputs < count; tally.inputs++) {
      const input = altered(bytes, random);
      try {
        tally[await trial(input, random)]++;
      } catch (error) {
        if (error instanceof UserError) tally.refused++;
        else tally.defects.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
      }
    }
    return tally;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
