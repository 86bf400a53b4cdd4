/** An event as it goes to editors: put into words once, however many lines it goes out on. */
import type { EngineEvent } from '../../../shared/api/contract.ts';

const texts = new WeakMap<EngineEvent, string>();

export const textOf = (event: EngineEvent): string => {
  const text = texts.get(event) ?? JSON.stringify({ t: 'q', m: 'event', a: [event] });
  texts.set(event, text);
  return text;
};
