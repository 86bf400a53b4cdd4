/** The DevTools protocol over Chromium's pipe: commands, and events by session. */
import type { Readable, Writable } from 'node:stream';

type CdpParams = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: the protocol's answers are as loose as this
export type CdpResult = any;
type Listener = (params: CdpResult) => void;
type Incoming = { id?: number; result?: CdpResult; error?: { message: string }; method?: string } & {
  params?: CdpResult;
  sessionId?: string;
};

export type CdpSession = {
  send(method: string, params?: CdpParams): Promise<CdpResult>;
  on(method: string, listener: Listener): void;
};

export type CdpConnection = CdpSession & { session(sessionId: string): CdpSession };

export const connectPipe = (output: Writable, input: Readable): CdpConnection => {
  const calls = new Map<
    number,
    { resolve(result: CdpResult): void; reject(error: Error): void; method: string }
  >();
  const listeners = new Map<string, Listener[]>();
  let lastId = 0;

  const receive = (message: Incoming): void => {
    if (message.id === undefined) {
      const key = `${message.sessionId ?? ''} ${message.method}`;
      for (const listener of listeners.get(key) ?? []) listener(message.params);
      return;
    }
    const call = calls.get(message.id);
    calls.delete(message.id);
    if (message.error === undefined) call?.resolve(message.result);
    else call?.reject(new Error(`${call.method}: ${message.error.message}`));
  };

  let parts: Buffer[] = [];
  input.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      const text = Buffer.concat([...parts, rest.subarray(0, end)]).toString();
      parts = [];
      rest = rest.subarray(end + 1);
      receive(JSON.parse(text));
    }
    if (rest.length > 0) parts.push(rest);
  });
  const disconnect = () => {
    for (const call of calls.values()) call.reject(new Error(`${call.method}: the browser is gone`));
    calls.clear();
  };
  input.on('close', disconnect);
  output.on('error', disconnect);

  const session = (sessionId?: string): CdpSession => ({
    send: (method, params = {}) =>
      new Promise((resolve, reject) => {
        const id = ++lastId;
        calls.set(id, { resolve, reject, method });
        output.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
      }),
    on: (method, listener) => {
      const key = `${sessionId ?? ''} ${method}`;
      listeners.set(key, [...(listeners.get(key) ?? []), listener]);
    },
  });
  return { ...session(), session };
};
