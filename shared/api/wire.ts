/**
 * A whole model on its way through a door. The contract's results hold its data as rows; between the engine's end and the
 * window's it is columnar, which is what most of the time of opening a large model would go into otherwise.
 */

import type { ModelData } from '../model/records.ts';
import { type ColumnarData, columnarText, fromColumnar } from '../model/tables/columnar.ts';
import type { Steps } from '../model/tables/steps.ts';

type WithData = { readonly data: ModelData };
/** The columnar model: its text, or what that says. */
type WithColumnar<P = string | ColumnarData> = { readonly data: { readonly columnar: P } };

/**
 * A result of the engine as it is sent.
 * @param run does the steps of packing a model: `finish`, or with turns for others in between.
 */
export const toWire = async (
  result: unknown,
  run: (steps: Steps<string>) => string | Promise<string>,
): Promise<unknown> =>
  holds<WithData>(result, 'format')
    ? ({ ...result, data: { columnar: await run(columnarText(result.data)) } } satisfies WithColumnar)
    : result;

/** The result that `toWire` was given. */
export const fromWire = (result: unknown): unknown =>
  holds<WithColumnar>(result, 'columnar')
    ? ({ ...result, data: fromColumnar(parsed(result.data.columnar)) } satisfies WithData)
    : result;

const parsed = (columnar: string | ColumnarData): ColumnarData =>
  typeof columnar === 'string' ? (JSON.parse(columnar) as ColumnarData) : columnar;

/** A reply in birpc's envelope. */
type ReplyMessage = { readonly r: { readonly result: WithColumnar<string> } };

/**
 * A message as JSON text. The text of a columnar model becomes a part of it as it is: as a text within a text, each of its quotes
 * would be escaped here and read again at the other end.
 */
export const messageText = (message: object): string => {
  if (!isReplyWithText(message)) return JSON.stringify(message);
  const { r, ...envelope } = message;
  const { data, ...result } = r.result;
  return `${unclosed(envelope)},"r":{"result":${unclosed(result)},"data":{"columnar":${data.columnar}}}}}`;
};

const isReplyWithText = (message: object): message is ReplyMessage =>
  'r' in message &&
  typeof message.r === 'object' &&
  message.r !== null &&
  'result' in message.r &&
  holds<WithColumnar>(message.r.result, 'columnar') &&
  typeof message.r.result.data.columnar === 'string';

/** An object with members, as JSON that more can be added to. */
const unclosed = (value: object): string => JSON.stringify(value).slice(0, -1);

const holds = <T extends object>(result: unknown, mark: string): result is T =>
  typeof result === 'object' &&
  result !== null &&
  'data' in result &&
  typeof result.data === 'object' &&
  result.data !== null &&
  mark in result.data;
