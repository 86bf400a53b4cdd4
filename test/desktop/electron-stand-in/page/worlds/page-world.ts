/** Runs in the page's own world before its first script: receives what the preload exposes. */
import { createMembrane } from './membrane.ts';

declare const STAND_IN_CHANNEL: string;

const deepFreeze = (value: unknown): unknown => {
  if (typeof value === 'object' && value !== null && !(value instanceof Promise)) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
};

if (window.parent === window) {
  createMembrane(STAND_IN_CHANNEL, 'page', {
    expose: (key, value) => {
      Object.defineProperty(globalThis, key, { value: deepFreeze(value), enumerable: true });
    },
  }).hello();
}
