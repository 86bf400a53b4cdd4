/** The open model in components. */
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { getRow, type Model } from '../../shared/model/model.ts';
import type { RecordOf, Table } from '../../shared/model/records.ts';
import { currentModel, onModel } from '../state/document/document.ts';
import { everyChange, type Revision } from '../state/document/revisions.ts';
import { onRow } from '../state/document/row-listeners.ts';

/** A value of the open model. The selector must return the same reference while nothing it reads has changed. */
export const useModel = <T>(selector: (model: Model) => T): T =>
  useSyncExternalStore(onModel, () => selector(currentModel()));

type ModelNow = { readonly model: Model; readonly at: number };

/**
 * The open model as it is now. It is changed in place, so this is another object after each change that `revision` counts:
 * what is made of the model depends on it.
 */
export const useModelNow = (revision: Revision = everyChange): ModelNow => {
  const model = useModel((open) => open);
  const at = useSyncExternalStore(revision.subscribe, revision.current);
  return useMemo(() => ({ model, at }), [model, at]);
};

/** A row of the open model; undefined if it isn't there, or if no id is given. Changes of other rows cost nothing. */
export const useRow = <T extends Table>(table: T, id: string | null | undefined): RecordOf[T] | undefined =>
  useSyncExternalStore(
    useCallback((listener) => onRow(table, id ?? '', listener), [table, id]),
    () => (id == null ? undefined : getRow(currentModel(), table, id)),
  );
