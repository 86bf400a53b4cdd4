import type { Connection } from '../../shared/api/contract.ts';

/** A caller's connection: the contract's, and for doors that get calls as text, the same without static types. */
export type EngineSession = {
  request: Connection['request'] & ((method: string, params: unknown) => Promise<unknown>);
  onEvent: Connection['onEvent'];
  /** Ends the caller's subscriptions. A document that nobody else has open is closed. */
  close(): Promise<void>;
};
