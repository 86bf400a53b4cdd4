/** The rows of the list: a heading for each kind and its items below, or a group of similar names. */
import type { EntryKind } from '../../shared/model/queries/dictionary/dictionary.ts';
import type { Item } from './items.ts';

export type ListRow =
  | { readonly type: 'heading'; readonly id: string; readonly kind: EntryKind; readonly count: number }
  | { readonly type: 'item'; readonly id: string; readonly item: Item }
  | { readonly type: 'group'; readonly id: string; readonly items: readonly Item[] };

/** Items that are ordered by kind, with the headings. */
export const rowsIn = (items: readonly Item[]): readonly ListRow[] =>
  [...Map.groupBy(items, ({ kind }) => kind)].flatMap(([kind, own]): ListRow[] => [
    { type: 'heading', id: kind, kind, count: own.length },
    ...own.map((item) => ({ type: 'item', id: item.id, item }) as const),
  ]);
