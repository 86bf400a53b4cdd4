import { z } from 'zod';
import { funnelResultSchema } from '../../../shared/funnel/calculate.ts';
import { funnelInputSchema } from '../../../shared/funnel/input/input.ts';
import { commandSchema } from '../../../shared/model/apply.ts';
import { defineCliCommand, print } from '../command.ts';
import { words as help } from '../help/words.ts';

const resultSchema = funnelResultSchema.extend({
  scenario: z.string().optional().describe('its name, where it is one of a model'),
});

export const schemaCommand = defineCliCommand({
  summary: help.schema,
  notes: help.schemaNotes,
  run: async () => {
    const schema = z.toJSONSchema(commandSchema, { io: 'input' });
    const $defs = {
      ...schema.$defs,
      funnelInput: part(funnelInputSchema),
      funnelResult: part(resultSchema),
    };
    await print(`${JSON.stringify({ ...schema, $defs }, null, 2)}\n`);
    return 0;
  },
});

/** A schema inside another, which names the dialect for both. */
const part = (schema: z.ZodType) => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
  return rest;
};
