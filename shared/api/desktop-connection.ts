import type { DesktopBridge } from './bridge.ts';
import { type Connection, failureSchema, UserError } from './contract.ts';

/**
 * The contract's connection over the desktop bridge. A failure, which crosses the bridge as a plain value, becomes a
 * `UserError` with its code; anything else that is thrown passes through unchanged.
 */
export const desktopConnection = (bridge: DesktopBridge): Connection => ({
  request: async (method, params) => {
    try {
      return await bridge.request(method, params);
    } catch (thrown) {
      const failure = failureSchema.safeParse(thrown);
      if (!failure.success) throw thrown;
      throw new UserError(failure.data.code, failure.data.message);
    }
  },
  onEvent: (listener) => bridge.onEvent(listener),
});
