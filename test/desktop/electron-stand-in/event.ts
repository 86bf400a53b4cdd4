import type { EventEmitter } from 'node:events';

type StandInEvent = { defaultPrevented: boolean; preventDefault(): void };

/** Emits an event that listeners may prevent; whether one did. */
export const emitPreventable = (
  emitter: EventEmitter,
  name: string,
  properties: object = {},
  ...args: unknown[]
): boolean => {
  const event: StandInEvent = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  emitter.emit(name, Object.assign(event, properties), ...args);
  return event.defaultPrevented;
};
