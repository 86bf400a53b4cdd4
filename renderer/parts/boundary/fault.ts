import type { WindowFault } from '../../../shared/api/bridge.ts';
import type { PartName } from './part-name.ts';

const MAX_FRAMES = 20;

/** A file of the page with line and column. */
const PLACE = /assets\/[\w.-]{1,100}:\d{1,9}:\d{1,9}/;

/** What the log is told of an error that stopped a part of the window: never its message, which may quote the model. */
export const faultOf = (part: PartName, error: unknown): WindowFault => {
  if (!(error instanceof Error)) return { part, kind: typeof error, frames: [] };
  const { name, message, stack = '' } = error;
  // A line of the message may look like a place. Chromium's stacks begin with it.
  const places = stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : '';
  const frames = places.split('\n').flatMap((line) => PLACE.exec(line)?.[0] ?? []);
  return {
    part,
    kind: /^[A-Za-z]\w{0,63}$/.test(name) ? name : 'Error',
    frames: frames.slice(0, MAX_FRAMES),
  };
};
