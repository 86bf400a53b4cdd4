import { ChevronDown, ChevronRight, Merge, Plus, Trash2, X } from 'lucide-react';
import { memo, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type Entry, entryName } from '../../shared/model/queries/dictionary/dictionary.ts';
import { countIn } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { deleteRecord } from '../actions/blocks/deleting.ts';
import { BlockLink } from '../parts/panel/BlockLink.tsx';
import { RecordFields } from '../parts/panel/SideItem.tsx';
import { useModelNow } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { dictionaryStore, usesNow } from '../state/panels/dictionary.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { Badge } from '../ui/marks/Badge.tsx';
import { apartFrom, type Item, placesOf } from './items.ts';
import { MergeField } from './MergeField.tsx';
import { words } from './words.ts';

type EntryRowProps = { item: Item; isOpen: boolean };

/** One name: a line, or expanded to its fields and the blocks that use it. */
export const EntryRow = memo(({ item, isOpen }: EntryRowProps) => {
  const { id, shown, entry, count } = item;
  return (
    <div className={isOpen ? 'side-item' : undefined}>
      <button
        type="button"
        data-summary
        className="dictionary-summary"
        aria-expanded={isOpen}
        onClick={() => dictionaryStore.setState({ openId: isOpen ? null : id })}
      >
        {isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
        <bdi className="dictionary-name">{shown}</bdi>
        {entry === null && <Badge tone="accent">{say(words.notInDictionary)}</Badge>}
        <span className="side-count" title={say(words.uses, { count })}>
          <span aria-hidden="true">{countIn(count)}</span>
          <span className="sr-only">{say(words.uses, { count })}</span>
        </span>
      </button>
      {isOpen && (
        <div className="side-content">
          {entry ? <EntryFields entry={entry} /> : <MissingEntry item={item} />}
          <Places item={item} />
        </div>
      )}
    </div>
  );
});

const EntryFields = ({ entry }: { entry: Entry }) => {
  const { id, kind, name, definition } = entry;
  const [isMerging, setMerging] = useState(false);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    <>
      <RecordFields
        subject={{ table: 'entry', id, name }}
        rename={(text) => ({ type: 'entry.update', id, name: text })}
        definition={definition}
        placeholder={say(words.definition, { kind })}
        define={(text) => ({ type: 'entry.update', id, definition: text })}
      />
      <ApartFrom entry={entry} />
      {isMerging && <MergeField entry={entry} onClose={() => setMerging(false)} />}
      {!readOnly && (
        <div className="side-actions">
          <Button
            size="small"
            variant="quiet"
            aria-label={say(words.mergeName, { name: quoted(name) })}
            onPress={() => setMerging(true)}
          >
            <Merge size={13} aria-hidden /> {say(words.merge)}
          </Button>
          <Button size="small" variant="quiet" onPress={() => deleteRecord({ type: 'entry.remove', id })}>
            <Trash2 size={13} aria-hidden /> {say(words.delete, { kind })}
          </Button>
        </div>
      )}
    </>
  );
};

/** Similar names that a person marked as different. */
const ApartFrom = ({ entry }: { entry: Entry }) => {
  const now = useModelNow();
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const others = useMemo(() => apartFrom(now.model, entry), [now, entry]);
  if (others.length === 0) return null;
  return (
    <>
      <h4 className="field-label">{say(words.apartFrom)}</h4>
      <ul className="side-list" aria-label={say(words.apartFrom)}>
        {others.map((other) => (
          <li key={other.id} className="side-row">
            <button
              type="button"
              className="side-go"
              onClick={() => dictionaryStore.setState({ openId: other.id })}
            >
              <bdi>{entryName(now.model, other)}</bdi>
            </button>
            {!readOnly && (
              <IconButton
                size="small"
                label={say(words.compareAgain, { name: quoted(entryName(now.model, other)) })}
                onPress={() =>
                  perform({ type: 'entry.tellApart', id: entry.id, others: [other.id], apart: false })
                }
              >
                <X size={13} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

const MissingEntry = ({ item: { kind, name } }: { item: Item }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    <>
      <p className="side-note">{say(words.whyNotIn)}</p>
      {!readOnly && (
        <div className="side-actions">
          <Button
            size="small"
            onPress={() => {
              const added = perform({ type: 'entry.add', kind, name });
              const put = added?.patch.find(({ op, table }) => op === 'put' && table === 'entry');
              if (put?.op === 'put') dictionaryStore.setState({ openId: put.row.id });
            }}
          >
            <Plus size={13} aria-hidden /> {say(words.addMissing)}
          </Button>
        </div>
      )}
    </>
  );
};

const SHOWN_PLACES = 30;

/** The blocks that use a name; pressing one shows it on the canvas. */
const Places = ({ item }: { item: Item }) => {
  const now = useModelNow();
  const places = useMemo(() => placesOf(now.model, usesNow(now.model), item), [now, item]);
  const [max, setMax] = useState(SHOWN_PLACES);
  if (places.length === 0) return <p className="side-note">{say(words.uses, { count: 0 })}</p>;
  const more = Math.min(SHOWN_PLACES, places.length - max);
  return (
    <>
      <h4 className="field-label">{say(words.usedIn)}</h4>
      <ul className="side-list" aria-label={say(words.usedInOf, { name: quoted(item.shown) })}>
        {places.slice(0, max).map(({ blockId, fields }) => (
          <li key={blockId} className="side-row">
            <BlockLink id={blockId} />
            {item.kind === 'document' && (
              <span className="side-count">
                {fields.map((field) => say(words.placeField, { field })).join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button size="small" variant="quiet" onPress={() => setMax(max + SHOWN_PLACES)}>
          {say(words.showMore, { more, count: places.length - max })}
        </Button>
      )}
    </>
  );
};
