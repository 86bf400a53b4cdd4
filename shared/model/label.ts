/** What a change is called: a message and its values, from which history can be shown in another language later. */
import { z } from 'zod';
import { type Message, say, type Values } from '../words/messages.ts';
import { paramsSchema } from './refusals/refusals.ts';

/** The label that a command gives its change; a batch gives the text that it came with. */
export type Label = { readonly message: Message; readonly values?: Values } | string;

export const labelled = (message: Message, values?: Values): Label =>
  values === undefined ? { message } : { message, values };

/** The id of the message of a label, and its values, as the journal keeps them. */
export const labelParamsSchema = z.strictObject({ id: z.string(), values: paramsSchema });
export type LabelParams = z.infer<typeof labelParamsSchema>;

export const textOf = (label: Label): string =>
  typeof label === 'string' ? label : say(label.message, label.values);

/** Null for a label that is no message. */
export const paramsOf = (label: Label): LabelParams | null =>
  typeof label === 'string' ? null : { id: label.message.id, values: { ...label.values } };
