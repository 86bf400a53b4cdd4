import { UserError } from '../../shared/api/contract.ts';
import { checkModel } from '../../shared/model/checks.ts';
import { defineCliCommand, print } from './command.ts';
import { withModelFile } from './model-file.ts';

export const checkCommand = defineCliCommand({
  usage: 'FILE [--json]',
  summary: 'Prints what the checks find; exit code 1 where the file is damaged.',
  details: [
    'One finding a line. --json prints one array of {check, severity, message, ...}. What the checks find in a sound',
    'file is advice and does not change the exit code.',
  ].join('\n'),
  count: [1, 1],
  options: { json: { type: 'boolean', default: false } },
  run: async ([file = ''], { json }) => {
    const { damaged, findings } = await findingsIn(file);
    await print(json ? `${JSON.stringify(findings, null, 2)}\n` : textOf(findings));
    return damaged ? 1 : 0;
  },
});

type Shown = { readonly check: string; readonly severity: string; readonly message: string };

const findingsIn = async (file: string): Promise<{ damaged: boolean; findings: readonly Shown[] }> => {
  try {
    return { damaged: false, findings: await withModelFile(file, async ({ model }) => checkModel(model)) };
  } catch (error) {
    // Opening a file checks all of it, each record and each reference.
    if (!(error instanceof UserError) || !DAMAGE.includes(error.code)) throw error;
    return { damaged: true, findings: [{ check: error.code, severity: 'error', message: error.message }] };
  }
};

/** The reasons not to open a file that say that it was a model once. */
const DAMAGE = ['damaged', 'truncated', 'strange-schema'];

const textOf = (findings: readonly Shown[]): string =>
  findings.length === 0 ? 'Nothing to report.\n' : findings.map(lineOf).join('');

const lineOf = ({ severity, message }: Shown): string => `${severity}: ${message}\n`;
