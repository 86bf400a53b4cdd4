import { Download } from 'lucide-react';
import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { countIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { SideSection } from '../parts/panel/Section.tsx';
import { useModelNow } from '../parts/use-model.ts';
import { revisionWhen } from '../state/document/revisions.ts';
import {
  DICTIONARY_FILTERS,
  type DictionaryFilter,
  dictionaryStore,
  usesNow,
} from '../state/panels/dictionary.ts';
import { exportReport } from '../state/panels/export-report.ts';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { dictionaryReport } from './dictionary-report.ts';
import { EntryRows } from './EntryRows.tsx';
import { isFound, isInFilter, itemsOf, similarGroups } from './items.ts';
import { NewEntry } from './NewEntry.tsx';
import { type ListRow, rowsIn } from './rows.ts';
import { words } from './words.ts';
import './dictionary.css';

/** Counts the changes of names and definitions. Blocks are moved and renamed far more often than they change owners. */
const NAMES = revisionWhen((patch) =>
  patch.some(
    (change) =>
      change.table === 'entry' ||
      change.table === 'element' ||
      change.table === 'term' ||
      change.table === 'candidate' ||
      (change.table === 'process' && (change.op !== 'set' || change.fields.owner !== undefined)),
  ),
);

/** The dictionary of the model: its roles, systems and documents, where they are used, and what needs tidying. */
export const DictionaryPanel = () => {
  const now = useModelNow(NAMES);
  const items = useMemo(() => itemsOf(now.model, usesNow(now.model)), [now]);
  const groups = useMemo(() => similarGroups(items), [items]);
  const filter = useStore(dictionaryStore, (state) => state.filter);
  const query = useStore(dictionaryStore, (state) => state.query);
  const sought = useDeferredValue(query);
  const rows = useMemo((): readonly ListRow[] => {
    if (filter !== 'similar')
      return rowsIn(items.filter((item) => isInFilter(item, filter) && isFound(item, sought)));
    return groups
      .filter((group) => group.some((item) => isFound(item, sought)))
      .map((group) => ({ type: 'group', id: group[0]?.id ?? '', items: group }));
  }, [items, groups, filter, sought]);
  const countOf = (each: DictionaryFilter) =>
    each === 'similar' ? groups.length : items.filter((item) => isInFilter(item, each)).length;
  const offered = DICTIONARY_FILTERS.map((each) => ({ value: each, count: countOf(each) })).filter(
    ({ value, count }) => value !== 'missing' || count > 0 || filter === 'missing',
  );
  return (
    <SideSection
      title={say(words.dictionary)}
      aside={
        <>
          <span className="side-count">{countIn(items.length)}</span>
          <IconButton
            label={say(words.export)}
            size="small"
            isDisabled={items.length === 0}
            onPress={() => exportReport(dictionaryReport)}
          >
            <Download size={14} aria-hidden />
          </IconButton>
        </>
      }
    >
      {items.length === 0 ? (
        <EmptyState title={say(words.empty)}>{say(words.whatItHolds)}</EmptyState>
      ) : (
        <div className="dictionary-tools">
          <Select
            label={say(words.filter)}
            hideLabel
            value={filter}
            options={offered.map(({ value, count }) => ({
              value,
              label: say(words.filterName, { filter: value, count }),
            }))}
            onChange={(chosen) => dictionaryStore.setState({ filter: chosen })}
          />
          <TextField
            label={say(words.search)}
            hideLabel
            type="search"
            placeholder={say(words.search)}
            value={query}
            onChange={(text) => dictionaryStore.setState({ query: text })}
          />
        </div>
      )}
      {items.length > 0 && rows.length === 0 && <EmptyState title={say(words.noMatch, { filter })} />}
      {rows.length > 0 && <EntryRows rows={rows} />}
      <NewEntry kind={filter === 'system' || filter === 'document' ? filter : 'role'} key={filter} />
    </SideSection>
  );
};
