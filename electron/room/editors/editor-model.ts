/** The room's model as guests' editors get it: whole, by changes, searched, and looked through by the checks. */
import type { Change } from '../../../shared/api/change.ts';
import type { SearchHit } from '../../../shared/api/results.ts';
import type { FoundAt } from '../../../shared/model/checks/checker.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { ModelData, Table } from '../../../shared/model/records.ts';
import { memorySearchIn } from '../../engine/document/memory-search.ts';
import { searchHits } from '../../engine/document/search-hits.ts';
import { foundIn } from '../../engine/findings.ts';
import { wordsIn } from '../../engine/store/search.ts';
import { recentChanges } from './recent-changes.ts';
import { shownOf } from './shown.ts';

export type EditorModel = Pick<ReturnType<typeof recentChanges>, 'seq' | 'head' | 'at' | 'after'> & {
  data(): ModelData;
  /** Applies a change to the model. @returns the change as editors see it. */
  apply(change: Change): Change;
  isBlockShown(id: string): boolean;
  search(query: string, limit: number): SearchHit[];
  findings(): Promise<FoundAt[]>;
};

/**
 * @param model the room's, which from now on changes by `apply` alone.
 * @param start the number of its last change, and what names it.
 */
export const editorModel = (
  model: Model,
  start: { readonly seq: number; readonly head: string },
): EditorModel => {
  const shown = shownOf(model);
  const changes = recentChanges(start);
  const memory = memorySearchIn(model);
  const { seq, head, at, after } = changes;
  return {
    ...{ seq, head, at, after, data: shown.data },
    apply: (change) => {
      const seen = { ...change, patch: [...shown.apply(change.patch)] };
      changes.add(seen);
      return seen;
    },
    isBlockShown: (id) => shown.isShown('process', id),
    search: (query, limit) =>
      searchHits(model, query, limit, (text, most) => memory.search(wordsIn(text), most)).filter(
        ({ table, id }) => shown.isShown(table as Table, id),
      ),
    findings: async () =>
      (await foundIn(model)).flatMap(({ check, table, ids }) => {
        const seen = ids.filter((id) => shown.isShown(table, id));
        return seen.length === 0 ? [] : [{ check, table, ids: seen }];
      }),
  };
};
