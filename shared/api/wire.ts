/**
 * A whole model on its way through a door. The contract's results hold its data as rows; between the engine's end and the
 * window's it is columnar, which is what most of the time of opening a large model would go into otherwise.
 */

import type { ModelData } from '../model/records.ts';
import { type Columnar, type ColumnarPart, columnarSteps, fromColumnar } from '../model/tables/columnar.ts';
import type { Steps } from '../model/tables/steps.ts';

type WithData = { readonly data: ModelData };
type WithColumnar<C = Columnar> = { readonly data: { readonly columnar: C } };

/**
 * A result of the engine as it is sent.
 * @param run does the steps of packing a model: `finish`, or with turns for others in between.
 */
export const toWire = async (
  result: unknown,
  run: (steps: Steps<Columnar<string>>) => Columnar<string> | Promise<Columnar<string>>,
): Promise<unknown> =>
  holds<WithData>(result, 'format')
    ? ({ ...result, data: { columnar: await run(columnarSteps(result.data)) } } satisfies WithColumnar)
    : result;

/** The result that `toWire` was given. */
export const fromWire = (result: unknown): unknown =>
  holds<WithColumnar>(result, 'columnar')
    ? ({ ...result, data: fromColumnar(result.data.columnar) } satisfies WithData)
    : result;

/** A reply in birpc's envelope, with a model or without its parts. */
type ModelReply<C> = { readonly r: { readonly result: WithColumnar<C> } };
type WithoutParts = Omit<Columnar, 'parts'>;

/**
 * A message as JSON texts, to be sent one right after the other. The parts of a model go ahead of the message that they belong to:
 * within it, their quotes would be escaped, and the whole would be copied several times. They alone are arrays.
 */
export const messageTexts = (message: object): readonly string[] => {
  if (!isModelReply<Columnar<string>>(message)) return [JSON.stringify(message)];
  const { parts, ...columnar } = message.r.result.data.columnar;
  return [...parts, JSON.stringify(replyWith<WithoutParts>(message, columnar))];
};

/** Reads the texts of one channel in their order: returns each message, and undefined after what is a part of one. */
export const messageReader = (): ((text: string) => unknown) => {
  let parts: ColumnarPart[] = [];
  return (text) => {
    const message: unknown = JSON.parse(text);
    if (Array.isArray(message)) {
      parts.push(message as unknown as ColumnarPart);
      return undefined;
    }
    if (!isModelReply<WithoutParts>(message)) return message;
    const whole = replyWith<Columnar>(message, { ...message.r.result.data.columnar, parts });
    parts = [];
    return whole;
  };
};

const replyWith = <C>({ r, ...envelope }: ModelReply<unknown>, columnar: C): ModelReply<C> => ({
  ...envelope,
  r: { ...r, result: { ...r.result, data: { columnar } } },
});

const isModelReply = <C>(message: unknown): message is ModelReply<C> =>
  typeof message === 'object' &&
  message !== null &&
  'r' in message &&
  typeof message.r === 'object' &&
  message.r !== null &&
  'result' in message.r &&
  holds<WithColumnar<C>>(message.r.result, 'columnar');

const holds = <T extends object>(result: unknown, mark: string): result is T =>
  typeof result === 'object' &&
  result !== null &&
  'data' in result &&
  typeof result.data === 'object' &&
  result.data !== null &&
  mark in result.data;
