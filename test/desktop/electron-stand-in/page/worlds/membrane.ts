/**
 * `contextBridge` between the preload's world and the page's. Both share the DOM, so messages go as events on `window`,
 * in step. Plain data is copied, functions and promises are stood for by numbers, errors keep their message only.
 */
import { decode, type Extension, encode } from '../../codec.ts';

type Message =
  | { kind: 'hello' }
  | { kind: 'expose'; key: string; value: string }
  | { kind: 'call'; id: number; args: string }
  | { kind: 'return'; ok: boolean; value: string }
  | { kind: 'settle'; id: number; ok: boolean; value: string };

type Side = 'preload' | 'page';
type AnyFunction = (...args: unknown[]) => unknown;
type Settle = { resolve(value: unknown): void; reject(reason: unknown): void };

type Membrane = {
  hello(): void;
  expose(key: string, value: unknown): void;
};

/** @param channel a name that only the two sides know. */
export const createMembrane = (
  channel: string,
  side: Side,
  on: { hello?(): void; expose?(key: string, value: unknown): void },
): Membrane => {
  const functions: AnyFunction[] = [];
  const pending = new Map<number, Settle>();
  const returned: { ok: boolean; value: unknown }[] = [];
  let promises = 0;

  const other: Side = side === 'page' ? 'preload' : 'page';
  const send = (message: Message) =>
    window.dispatchEvent(new CustomEvent(`${channel}-${other}`, { detail: JSON.stringify(message) }));

  const settleLater = (promise: Promise<unknown>): number => {
    const id = ++promises;
    promise.then(
      (value) => send({ kind: 'settle', id, ok: true, value: wire(value) }),
      (reason) => send({ kind: 'settle', id, ok: false, value: wire(reason) }),
    );
    return id;
  };

  const call = (id: number, args: unknown[]): unknown => {
    send({ kind: 'call', id, args: wire(args) });
    const answer = returned.pop();
    if (answer === undefined) throw new Error('The other world is gone.');
    if (!answer.ok) throw answer.value;
    return answer.value;
  };

  const extension: Extension = {
    encode: (value) => {
      if (typeof value === 'function') return { $: 'function', v: functions.push(value as AnyFunction) - 1 };
      if (value instanceof Promise) return { $: 'promise', v: settleLater(value) };
      return undefined;
    },
    decode: (tag, v) => {
      if (tag === 'function') return { value: (...args: unknown[]) => call(Number(v), args) };
      if (tag !== 'promise') return undefined;
      return { value: new Promise((resolve, reject) => pending.set(Number(v), { resolve, reject })) };
    },
  };
  const wire = (value: unknown) => encode(value, extension);
  const unwire = (text: string) => decode(text, extension);

  const answerCall = (id: number, args: string): void => {
    try {
      const value = functions[id]?.(...(unwire(args) as unknown[]));
      send({ kind: 'return', ok: true, value: wire(value) });
    } catch (error) {
      send({ kind: 'return', ok: false, value: wire(error) });
    }
  };

  const receive = (message: Message): void => {
    if (message.kind === 'hello') on.hello?.();
    else if (message.kind === 'expose') on.expose?.(message.key, unwire(message.value));
    else if (message.kind === 'call') answerCall(message.id, message.args);
    else if (message.kind === 'return') returned.push({ ok: message.ok, value: unwire(message.value) });
    else {
      const settle = pending.get(message.id);
      pending.delete(message.id);
      if (message.ok) settle?.resolve(unwire(message.value));
      else settle?.reject(unwire(message.value));
    }
  };
  window.addEventListener(`${channel}-${side}`, (event) =>
    receive(JSON.parse((event as CustomEvent<string>).detail)),
  );

  return {
    hello: () => send({ kind: 'hello' }),
    expose: (key, value) => send({ kind: 'expose', key, value: wire(value) }),
  };
};
