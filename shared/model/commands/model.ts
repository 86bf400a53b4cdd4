/** The command on the model's own record: its name, prefix, code scheme and settings. */
import { z } from 'zod';
import { cleanLabel, cleanName, cleanText, defineCommand, isRefusal, need, textField } from '../command.ts';
import { CODE_SCHEMES, LAYOUTS, type ModelRecord } from '../records.ts';
import { quoted, refuse } from '../refusals.ts';

export const updateModel = defineCommand(
  'model.update',
  "Changes the model's name, prefix, code scheme, definition or settings. Frozen codes stay as they are.",
  {
    name: textField.optional(),
    prefix: z.string().max(32).optional(),
    definition: textField.optional(),
    codeScheme: z.enum(CODE_SCHEMES).optional(),
    boxCountMin: z.int().min(0).max(1000).optional(),
    boxCountMax: z.int().min(0).max(1000).optional(),
    layout: z.enum(LAYOUTS).optional(),
  },
  (draft, { name: rawName, prefix: rawPrefix, definition: rawText, ...plain }) => {
    const settings = need(draft, 'model', 'model');
    if (isRefusal(settings)) return settings;
    const name = rawName === undefined ? settings.name : cleanName(rawName, 'model', 'model');
    if (isRefusal(name)) return name;
    const prefix = rawPrefix === undefined ? settings.prefix : cleanLabel(rawPrefix, 'prefix', 'model');
    if (isRefusal(prefix)) return prefix;
    const definition =
      rawText === undefined ? settings.definition : cleanText(rawText, 'definition', 'model');
    if (isRefusal(definition)) return definition;
    const given = Object.entries(plain).filter(([, value]) => value !== undefined);
    if (given.length === 0 && [rawName, rawPrefix, rawText].every((value) => value === undefined))
      return refuse('nothing-to-do', 'model');
    const after: ModelRecord = { ...settings, ...Object.fromEntries(given), name, prefix, definition };
    draft.set('model', 'model', after);
    return name !== settings.name
      ? `Rename the model to ${quoted(name)}`
      : 'Change the settings of the model';
  },
);
