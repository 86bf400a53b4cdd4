/** The room's model as guests' editors get it: whole, by changes, searched, and looked through by the checks. */
import type { Change } from '../../../shared/api/change.ts';
import type { EngineEvent } from '../../../shared/api/contract.ts';
import type { SearchHit } from '../../../shared/api/results.ts';
import { ROOM_FILE } from '../../../shared/api/room/door.ts';
import type { FoundAt } from '../../../shared/model/checks/checker.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { ModelData, Table } from '../../../shared/model/records.ts';
import { memorySearchIn } from '../../engine/document/memory-search.ts';
import { searchHits } from '../../engine/document/search-hits.ts';
import { foundIn } from '../../engine/findings.ts';
import { inSlices } from '../../engine/slices.ts';
import { wordsIn } from '../../engine/store/search.ts';
import { textOf } from './event-text.ts';
import { recentChanges } from './recent-changes.ts';
import { shownOf } from './shown.ts';

export type EditorModel = Pick<ReturnType<typeof recentChanges>, 'seq' | 'head' | 'at' | 'after'> & {
  data(): ModelData;
  /** Applies a change to the model. @returns what editors are told of it. */
  apply(change: Change): EngineEvent & { readonly type: 'document.changed' };
  isBlockShown(id: string): boolean;
  search(query: string, limit: number): Promise<SearchHit[]>;
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
  let prepared: Promise<void> | undefined;
  const { seq, head, at, after } = changes;
  return {
    ...{ seq, head, at, after, data: shown.data },
    apply: (change) => {
      const seen = { ...change, patch: [...shown.apply(change.patch)] };
      const event = { type: 'document.changed', file: ROOM_FILE, change: seen } as const;
      changes.add(seen, Buffer.byteLength(textOf(event)));
      return event;
    },
    isBlockShown: (id) => shown.isShown('process', id),
    search: async (query, limit) => {
      // The texts are read in turns with what phones ask for.
      prepared ??= inSlices(memory.prepare()).result;
      await prepared;
      return searchHits(model, query, limit, (text, most) => memory.search(wordsIn(text), most)).filter(
        ({ table, id }) => shown.isShown(table as Table, id),
      );
    },
    findings: async () =>
      (await foundIn(model)).flatMap(({ check, table, ids }) => {
        const seen = ids.filter((id) => shown.isShown(table, id));
        return seen.length === 0 ? [] : [{ check, table, ids: seen }];
      }),
  };
};
