/**
 * Values as text, for a wire that carries only strings. Knows what Electron's structured clone knows and JSON does not.
 * It runs in Node and in the browser's worlds alike.
 */
type Tagged = { $: string; v?: unknown };

/** Turns a value the codec doesn't know by itself into a tag; undefined leaves it to the codec. */
export type Extension = {
  encode(value: unknown): Tagged | undefined;
  decode(tag: string, v: unknown): { value: unknown } | undefined;
};

const none: Extension = { encode: () => undefined, decode: () => undefined };

const toBase64 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
};
const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

const encodeValue = (value: unknown, extension: Extension): unknown => {
  const nested = (inner: unknown) => encodeValue(inner, extension);
  const special = extension.encode(value);
  if (special !== undefined) return special;
  if (value === undefined) return { $: 'undefined' };
  if (typeof value === 'bigint') return { $: 'bigint', v: String(value) };
  if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
    return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(nested);
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  if (value instanceof Map)
    return { $: 'map', v: [...value].map(([key, item]) => [nested(key), nested(item)]) };
  if (value instanceof Set) return { $: 'set', v: [...value].map(nested) };
  if (value instanceof Uint8Array) return { $: 'bytes', v: toBase64(value) };
  if (value instanceof Error) return { $: 'error', v: value.message };
  const copy = Object.fromEntries(Object.entries(value).map(([key, item]) => [key, nested(item)]));
  return '$' in copy ? { $: 'object', v: copy } : copy;
};

const decodeTagged = ({ $: tag, v }: Tagged, extension: Extension): unknown => {
  const nested = (inner: unknown) => decodeValue(inner, extension);
  const special = extension.decode(tag, v);
  if (special !== undefined) return special.value;
  if (tag === 'undefined') return undefined;
  if (tag === 'bigint') return BigInt(String(v));
  if (tag === 'number') return Number(v);
  if (tag === 'date') return new Date(Number(v));
  if (tag === 'map')
    return new Map((v as [unknown, unknown][]).map(([key, item]) => [nested(key), nested(item)]));
  if (tag === 'set') return new Set((v as unknown[]).map(nested));
  if (tag === 'bytes') return fromBase64(String(v));
  if (tag === 'error') return new Error(String(v));
  return decodeMembers(v as object, extension);
};

const decodeMembers = (value: object, extension: Extension): unknown =>
  Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decodeValue(item, extension)]));

const decodeValue = (value: unknown, extension: Extension): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => decodeValue(item, extension));
  return '$' in value ? decodeTagged(value as Tagged, extension) : decodeMembers(value, extension);
};

export const encode = (value: unknown, extension: Extension = none): string =>
  JSON.stringify(encodeValue(value, extension));
export const decode = (text: string, extension: Extension = none): unknown =>
  decodeValue(JSON.parse(text), extension);

/** A copy as Electron sends it between processes: functions and the like are refused. */
export const cloned = <T>(value: T): T => {
  try {
    return structuredClone(value);
  } catch {
    throw new Error('An object could not be cloned.');
  }
};
