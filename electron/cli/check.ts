import { UserError } from '../../shared/api/contract.ts';
import { dataFrom } from '../../shared/model/model.ts';
import { problemsIn } from '../../shared/model/validate.ts';
import { defineCliCommand, print } from './command.ts';
import { withModelFile } from './model-file.ts';

export const checkCommand = defineCliCommand({
  usage: 'FILE [--json]',
  summary: 'Prints what the checks find; exit code 1 where the file is damaged.',
  details: '--json prints one array of findings.',
  count: [1, 1],
  options: { json: { type: 'boolean', default: false } },
  run: async ([file = ''], { json }) => {
    const damage = await withModelFile(file, async ({ model }) => problemsIn(dataFrom(model))).catch(
      damageIn,
    );
    await print(json ? `${JSON.stringify(damage, null, 2)}\n` : damage.map((line) => `${line}\n`).join(''));
    return damage.length > 0 ? 1 : 0;
  },
});

/** What these codes say is that the file was a model once. */
const DAMAGE = ['damaged', 'truncated', 'strange-schema'];

const damageIn = (error: unknown): string[] => {
  if (error instanceof UserError && DAMAGE.includes(error.code)) return [error.message];
  throw error;
};
