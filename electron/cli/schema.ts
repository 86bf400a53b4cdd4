import { z } from 'zod';
import { commandSchema } from '../../shared/model/apply.ts';
import { defineCliCommand, print } from './command.ts';

export const schemaCommand = defineCliCommand({
  usage: '',
  summary: 'Prints the JSON schema of every command that apply takes.',
  count: [0, 0],
  run: async () => {
    await print(`${JSON.stringify(z.toJSONSchema(commandSchema, { io: 'input' }), null, 2)}\n`);
    return 0;
  },
});
