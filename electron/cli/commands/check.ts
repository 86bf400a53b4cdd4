import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError } from '../../../shared/api/contract.ts';
import { checkModel } from '../../../shared/model/checks/checks.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { inspectFile } from '../../engine/repair/inspect.ts';
import { repairFile } from '../../engine/repair/repair.ts';
import { failure } from '../../engine/store/failures.ts';
import { localPerson } from '../../local-actor.ts';
import { defineCliCommand, print } from '../command.ts';
import { words as help } from '../help/words.ts';
import { assertNewModelName, withModelFile } from '../io/model-file.ts';
import { pathOf } from '../io/places.ts';
import { words } from '../words.ts';

export const checkCommand = defineCliCommand({
  summary: help.check,
  arguments: [{ name: 'FILE', about: help.model }],
  options: {
    json: { type: 'boolean', default: false, about: help.checkJson },
    repair: { type: 'string', value: 'OUT', about: help.repair },
  },
  notes: help.checkNotes,
  run: async ([file = ''], { json, repair }) => {
    if (repair !== undefined) return repaired(file, repair, json);
    const { damaged, findings } = await findingsIn(file);
    await print(json ? `${JSON.stringify(findings, null, 2)}\n` : textOf(findings));
    return damaged ? 1 : 0;
  },
});

type Shown = { readonly check: string; readonly severity: string; readonly message: string };

const repaired = async (file: string, out: string, json: boolean): Promise<number> => {
  const source = pathOf(file);
  if (!statSync(source, { throwIfNoEntry: false })?.isFile()) throw failure('file-missing', source);
  assertNewModelName(out);
  const report = repairFile(source, pathOf(out), { ...localPerson(), at: new Date().toISOString() });
  const { blocks, records, changes, notes } = report;
  const saved = say(words.savedRepair, { file: quoted(basename(out)), records, blocks, changes });
  const lost = notes.length === 0 ? [say(words.nothingLost)] : notes;
  await print(
    json ? `${JSON.stringify(report, null, 2)}\n` : [saved, ...lost].map((line) => `${line}\n`).join(''),
  );
  return 0;
};

const findingsIn = async (file: string): Promise<{ damaged: boolean; findings: readonly Shown[] }> => {
  try {
    const findings = await withModelFile(file, async ({ model }) => checkModel(model));
    const damage = inspectFile(pathOf(file)).map(({ code, message }) => ({
      check: code,
      severity: 'error',
      message,
    }));
    return { damaged: damage.length > 0, findings: [...damage, ...findings] };
  } catch (error) {
    if (!(error instanceof UserError) || !DAMAGE.includes(error.code)) throw error;
    return { damaged: true, findings: [{ check: error.code, severity: 'error', message: error.message }] };
  }
};

/** The reasons not to open a file that say that it was a model once. */
const DAMAGE = ['damaged', 'truncated', 'strange-schema'];

const textOf = (findings: readonly Shown[]): string =>
  findings.length === 0 ? `${say(words.nothingFound)}\n` : findings.map(lineOf).join('');

const lineOf = ({ severity, message }: Shown): string => `${severity}: ${message}\n`;
