/** Reads a model as JSON record by record: what is foreign costs hardly more memory than its bytes. */
import { isTable, type Table } from '../../../../shared/model/records.ts';
import { isReadableRow, MAX_PROBLEMS } from '../../../../shared/model/validation/validate.ts';

/** Says at which byte a text stops being JSON; at its length if it ends too early. */
export class NotJson extends Error {
  readonly at: number;
  constructor(at: number) {
    super();
    this.at = at;
  }
}

/** The longest record that is looked at, and the longest name or value of any other kind, in bytes. */
const MAX_RECORD = 20_000_000;
const MAX_VALUE = 1_000_000;

/**
 * What JSON.parse makes of a text in UTF-8 if it is a model. Throws `NotJson` if it is no JSON. Of what can’t be a model, only
 * as much is read as it takes to say why: values of other kinds and tables of other names are empty, and after as many bad
 * records as are listed the rest is left out.
 */
export const readModelJson = (bytes: Uint8Array): unknown => {
  const json = scannerOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const found = new Map<string, unknown>();
  let bad = 0;
  const readRows = (table: Table): unknown[] => {
    const rows: unknown[] = [];
    json.items(() => {
      const row = json.value(MAX_RECORD);
      rows.push(row);
      if (!isReadableRow(table, row) && ++bad === MAX_PROBLEMS) json.stop();
    });
    return rows;
  };
  const readTables = (): object => {
    const tables = new Map<string, unknown>();
    json.members((name) => {
      tables.set(name, isTable(name) && json.next() === ARRAY ? readRows(name) : json.value(0));
    });
    return Object.fromEntries(tables);
  };
  if (json.next() !== OBJECT) return json.last(json.value(MAX_VALUE));
  json.members((key) => {
    found.set(key, key === 'tables' && json.next() === OBJECT ? readTables() : json.value(MAX_VALUE));
  });
  return json.last(Object.fromEntries(found));
};

const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const ARRAY = 0x5b;
const ARRAY_END = 0x5d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const SPACES: readonly (number | undefined)[] = [0x20, 0x0a, 0x0d, 0x09];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Goes through JSON value by value. Only values that are asked for are parsed, and only these are known to be JSON inside. */
const scannerOf = (text: Buffer) => {
  let at = BYTE_ORDER_MARK.every((byte, i) => text[i] === byte) ? BYTE_ORDER_MARK.length : 0;
  let isStopped = false;
  const next = (): number | undefined => {
    while (SPACES.includes(text[at])) at++;
    return text[at];
  };
  const take = (byte: number): void => {
    if (next() !== byte) throw new NotJson(at);
    at++;
  };
  const endOfString = (from: number): number => {
    for (let i = from + 1; i < text.length; i++) {
      if (text[i] === QUOTE) return i + 1;
      if (text[i] === BACKSLASH) i++;
    }
    throw new NotJson(text.length);
  };
  const endOfValue = (from: number): number => {
    let depth = 0;
    for (let i = from; i < text.length; ) {
      const byte = text[i];
      if (byte === QUOTE) i = endOfString(i);
      else if (byte === OBJECT || byte === ARRAY) {
        depth++;
        i++;
      } else if (depth > 0) {
        if (byte === OBJECT_END || byte === ARRAY_END) depth--;
        i++;
      } else {
        const end = endOfWord(i);
        if (end === i) throw new NotJson(i);
        return end;
      }
      if (depth === 0) return i;
    }
    throw new NotJson(text.length);
  };
  /** Of a number, true, false or null. */
  const endOfWord = (from: number): number => {
    let end = from;
    while (end < text.length && !WORD_ENDS.includes(text[end])) end++;
    return end;
  };
  const parsed = (from: number, to: number): unknown => {
    const part = text.toString('utf8', from, to);
    try {
      return JSON.parse(part);
    } catch (error) {
      // V8 names no position in short texts.
      const position = Number(/position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? 0);
      throw new NotJson(from + Buffer.byteLength(part.slice(0, position)));
    }
  };
  /** Goes through what stands between commas up to a closing bracket. */
  const list = (open: number, close: number, read: () => void): void => {
    take(open);
    if (next() === close) {
      at++;
      return;
    }
    for (;;) {
      read();
      if (isStopped) return;
      if (next() === close) break;
      take(COMMA);
    }
    at++;
  };
  return {
    /** The first byte of what comes next; undefined at the end. */
    next,
    /** The value that comes next. One of more bytes than `most` is an empty one of its kind. */
    value: (most: number): unknown => {
      const first = next();
      const from = at;
      at = endOfValue(from);
      return at - from <= most ? parsed(from, at) : (EMPTY.get(first) ?? 0);
    },
    members: (read: (key: string) => void): void =>
      list(OBJECT, OBJECT_END, () => {
        if (next() !== QUOTE) throw new NotJson(at);
        const from = at;
        at = endOfString(from);
        // No name of ours is nearly as long.
        const key = at - from <= MAX_VALUE ? String(parsed(from, at)) : '';
        take(COLON);
        read(key);
      }),
    items: (read: () => void): void => list(ARRAY, ARRAY_END, read),
    /** Leaves out all that comes. */
    stop: (): void => {
      isStopped = true;
    },
    /** `value`, after which nothing may come. */
    last: <T>(value: T): T => {
      if (!isStopped && next() !== undefined) throw new NotJson(at);
      return value;
    },
  };
};

const WORD_ENDS: readonly (number | undefined)[] = [
  ...SPACES,
  COMMA,
  OBJECT,
  OBJECT_END,
  ARRAY,
  ARRAY_END,
  QUOTE,
];

const EMPTY = new Map<number | undefined, unknown>([
  [OBJECT, {}],
  [ARRAY, []],
  [QUOTE, ''],
]);
