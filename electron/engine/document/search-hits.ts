/** Search results as people read them: the text found, and the block to go to. */

import type { SearchHit } from '../../../shared/api/results.ts';
import { getRow, type Model } from '../../../shared/model/model.ts';
import { processByCode } from '../../../shared/model/queries/codes.ts';
import { type AnyRecord, fieldOf, fieldsWith } from '../../../shared/model/records.ts';
import { referenceIn } from '../../../shared/model/tables/indexes.ts';
import { fold } from '../../../shared/words/fold.ts';
import type { Found } from '../store/search.ts';

/** Longest text of a hit, in characters; a longer one is cut around the place that was found. */
const EXCERPT = 160;

/** The hits for a query: the block with this code first, then the records that hold all its words. */
export const searchHits = (
  model: Model,
  query: string,
  limit: number,
  search: (query: string, limit: number) => Found[],
): SearchHit[] => {
  const coded = CODE.test(query.trim()) ? processByCode(model, query) : undefined;
  const found = search(query, limit).filter(({ table, id }) => table !== 'process' || id !== coded?.id);
  const all: Found[] = coded ? [{ table: 'process', id: coded.id }, ...found] : found;
  const [word = ''] = fold(query.trim()).split(/\s+/);
  return all.slice(0, limit).flatMap(({ table, id }) => {
    const row = getRow(model, table, id) as AnyRecord | undefined;
    return row ? [{ table, id, processId: blockOf(model, table, row), text: textOf(table, row, word) }] : [];
  });
};

/** What a code looks like: a few letters and digits, with points between. */
const CODE = /^[A-Za-z]{0,4}[\d.]{0,12}$/;

const blockOf = (model: Model, table: Found['table'], row: AnyRecord): string | null => {
  const field = (name: string) => referenceIn(row, name);
  switch (table) {
    case 'process':
      return row.id;
    case 'flow':
      return field('sourceId');
    case 'post':
      return model.rows.thread.get(field('threadId') ?? '')?.processId ?? null;
    case 'stage':
      return field('processId') ?? model.rows.funnel.get(field('funnelId') ?? '')?.processId ?? null;
    default:
      return field('processId');
  }
};

/** The record's name where the word is in it, else the part of the first field that has the word. */
const textOf = (table: Found['table'], row: AnyRecord, word: string): string => {
  const texts = fieldsWith(table, 'searched').map((field) => String(fieldOf(row, field) ?? ''));
  const text = texts.find((candidate) => fold(candidate).includes(word)) ?? texts[0] ?? '';
  if (text.length <= EXCERPT) return text;
  // Folding can shorten or lengthen a text a little; the excerpt is wide enough not to mind.
  const place = Math.max(0, fold(text).indexOf(word));
  const start = place < EXCERPT / 2 ? 0 : place - EXCERPT / 4;
  const part = text.slice(start, start + EXCERPT).toWellFormed();
  return `${start > 0 ? '…' : ''}${part}${start + EXCERPT < text.length ? '…' : ''}`;
};
