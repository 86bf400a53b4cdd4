import type { DesktopBridge } from './bridge.ts';
import { type Connection, errorOf, failureSchema } from './contract.ts';
import { fromWire } from './wire.ts';

/** What a call over the desktop bridge rejected with, as an error: a failure with its code, else what was thrown. */
export const asUserError = (thrown: unknown): unknown => {
  const failure = failureSchema.safeParse(thrown);
  return failure.success ? errorOf(failure.data) : thrown;
};

/**
 * The contract's connection over the desktop bridge. A failure, which crosses the bridge as a plain value, becomes a
 * `UserError` with its code; anything else that is thrown passes through unchanged.
 */
export const desktopConnection = (bridge: DesktopBridge): Connection => ({
  request: async (method, params) => {
    const result = await bridge.request(method, params).catch((thrown: unknown) => {
      throw asUserError(thrown);
    });
    return fromWire(result) as typeof result;
  },
  onEvent: (listener) => bridge.onEvent(listener),
});
