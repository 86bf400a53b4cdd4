/**
 * Searches the texts of a model in memory: one long text, which is read at the speed of memory. A word of one or two letters has
 * no trigram for the index in the file, and for one that is in thousands of names the file takes longer than a key press may.
 */
import { getRow, type Model, watchRows } from '../../../shared/model/model.ts';
import { type AnyRecord, TABLES, type Table } from '../../../shared/model/records.ts';
import { asSteps, type Steps, stepCounter } from '../../../shared/model/tables/steps.ts';
import { sortInSteps } from '../../../shared/steps/sort.ts';
import { finish } from '../../../shared/steps/steps.ts';
import { type Found, isSearched, searchedText } from '../store/search.ts';

type MemorySearch = {
  /** Whether the texts are in memory, so that a search need not read them first. */
  isPrepared(): boolean;
  /** The best records that hold all of `words`, which are folded: blocks first, in the order of `searcher`. */
  search(words: readonly string[], limit: number): Found[];
  /** Reads the texts in steps, so that the first search need not. */
  prepare(): Steps<void>;
};

/** From so many changed records on, the texts are read again. */
const MANY_CHANGED = 2_000;

export const memorySearchIn = (model: Model): MemorySearch => {
  let list: TextList | undefined;
  /** Records that are no longer as they are in the list. */
  const changed = new Map<Table, Set<string>>();
  let changes = 0;
  let isWatching = false;

  const note = (table: Table, { id }: AnyRecord): void => {
    if (!isSearched(table)) return;
    const ids = changed.get(table) ?? new Set();
    changed.set(table, ids.add(id));
    changes++;
  };

  function* read(): Steps<TextList> {
    changed.clear();
    changes = 0;
    if (!isWatching) watchRows(model, note);
    isWatching = true;
    return yield* listSteps(model);
  }

  return {
    isPrepared: () => list !== undefined && changes <= MANY_CHANGED,
    search: (words, limit) => {
      const [word, ...others] = words;
      if (word === undefined) return [];
      if (!list || changes > MANY_CHANGED) list = finish(read());
      const texts = list;
      const isMeant = (item: Item) =>
        others.every((other) => item.text.includes(other)) && changed.get(item.table)?.has(item.id) !== true;
      const reread = [...changed].flatMap(([table, ids]) =>
        [...ids].flatMap((id) => {
          const row = getRow(model, table, id) as AnyRecord | undefined;
          const items = row ? itemsOf(table, row) : [];
          return items.filter(({ text }) => others.every((other) => text.includes(other)));
        }),
      );
      const blocks = best(texts, word, limit, 'blocks', isMeant, reread);
      return blocks.length === limit
        ? blocks
        : [...blocks, ...best(texts, word, limit - blocks.length, 'others', isMeant, reread)];
    },
    prepare: function* () {
      if (list) return;
      const made = yield* read();
      // A search in the midst of it has read them itself, and what changed before is known no more.
      list ??= made;
    },
  };
};

/** A record with its text: folded fields, one a line, the name first. */
type Item = Found & { readonly text: string; readonly bytes: number };

type TextList = {
  /** Blocks, then all others; of each, the shorter texts first. */
  readonly items: readonly Item[];
  readonly blocks: number;
  /** All texts, each after a line break. No word holds one. */
  readonly all: string;
  /** Where each text begins there; at the end, where one more would. */
  readonly starts: Int32Array;
};

const itemsOf = (table: Table, row: AnyRecord): Item[] => {
  const text = searchedText(table, row);
  return text === '' ? [] : [{ table, id: row.id, text, bytes: Buffer.byteLength(text) }];
};

/** A record that comes in the midst of it is read or not: whoever watches the rows knows of it. */
function* listSteps(model: Model): Steps<TextList> {
  const isStep = stepCounter();
  const [blocks, others]: [Item[], Item[]] = [[], []];
  for (const table of TABLES) {
    if (!isSearched(table)) continue;
    const items = table === 'process' ? blocks : others;
    for (const row of (model.rows[table] as ReadonlyMap<string, AnyRecord>).values()) {
      items.push(...itemsOf(table, row));
      if (isStep()) yield;
    }
  }
  const items: Item[] = [];
  for (const some of [blocks, others])
    for (const item of yield* asSteps(sortInSteps(some, inOrder))) {
      items.push(item);
      if (isStep()) yield;
    }
  const starts = new Int32Array(items.length + 1);
  let at = 1;
  // Joined step by step: the last step copies what is long already, which is quick, and joins nothing of many parts.
  const joined = ['\n'];
  let some: string[] = [];
  for (const [i, { text }] of items.entries()) {
    starts[i] = at;
    at += text.length + 1;
    some.push(text, '\n');
    if (!isStep()) continue;
    joined.push(some.join(''));
    some = [];
    yield;
  }
  starts[items.length] = at;
  return { items, blocks: blocks.length, all: [...joined, ...some].join(''), starts };
}

const inOrder = (a: Item, b: Item): number => a.bytes - b.bytes || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Where a word is in a text: it begins the name, begins a word of it, is in the name, is elsewhere. */
const RANKS = 4;
const rankOf = (text: string, at: number): number => {
  if (at === 0) return 0;
  if (text.lastIndexOf('\n', at) !== -1) return 3;
  return BEFORE_WORDS.has(text.charAt(at - 1)) ? 1 : 2;
};
const BEFORE_WORDS: ReadonlySet<string> = new Set([' ', '-', '/', '(', '&']);

const best = (
  { items, blocks, all, starts }: TextList,
  word: string,
  limit: number,
  among: 'blocks' | 'others',
  isMeant: (item: Item) => boolean,
  reread: readonly Item[],
): Found[] => {
  const ranked: Item[][] = Array.from({ length: RANKS }, () => []);
  const isFull = (rank: number) => (ranked[rank]?.length ?? 0) >= limit;
  const [from, to] = among === 'blocks' ? [0, blocks] : [blocks, items.length];
  const end = starts[to] ?? 0;
  const pattern = `\n${word}`;
  for (let i = from; i < to && !isFull(0); i++) {
    const start = starts[i] ?? 0;
    // Once there are enough others, only names that begin with the word are better.
    const at = isFull(1) ? all.indexOf(pattern, start - 1) + 1 : all.indexOf(word, start);
    if (at < start || at >= end) break;
    i = indexAt(starts, at, i);
    const item = items[i];
    if (!item) continue;
    const rank = rankOf(item.text, at - (starts[i] ?? 0));
    if (!isFull(rank) && isMeant(item)) ranked[rank]?.push(item);
  }
  for (const item of reread) {
    const at = (item.table === 'process') === (among === 'blocks') ? item.text.indexOf(word) : -1;
    if (at !== -1) ranked[rankOf(item.text, at)]?.push(item);
  }
  return ranked
    .flatMap((some) => some.sort(inOrder))
    .slice(0, limit)
    .map(({ table, id }) => ({ table, id }));
};

/** Index of the text that the place `at` is in: `from` or a later one, most often the next. */
const indexAt = (starts: Int32Array, at: number, from: number): number => {
  let low = from;
  let step = 1;
  while (low + step < starts.length && (starts[low + step] ?? 0) <= at) {
    low += step;
    step *= 2;
  }
  for (; step >= 1; step = Math.floor(step / 2))
    if (low + step < starts.length && (starts[low + step] ?? 0) <= at) low += step;
  return low;
};
