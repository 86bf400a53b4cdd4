import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { type Entry, entryName } from '../../shared/model/queries/dictionary/dictionary.ts';
import { hasWords, wordsOf } from '../../shared/words/fold.ts';
import { compareTexts } from '../../shared/words/format.ts';
import { say } from '../../shared/words/messages.ts';
import { useModelNow } from '../parts/use-model.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { OpenedField } from '../ui/fields/OpenedField.tsx';
import { mergeInto } from './merging.ts';
import { words } from './words.ts';
import '../ui/fields/field.css';
import '../ui/overlay.css';

const MAX_OFFERED = 20;

/** Searches for the entry that another one is merged into. */
export const MergeField = ({ entry, onClose }: { entry: Entry; onClose(): void }) => {
  const [query, setQuery] = useState('');
  const now = useModelNow();
  const offered = useMemo(
    () =>
      [...now.model.rows.entry.values()]
        .filter(
          ({ id, kind, name }) => id !== entry.id && kind === entry.kind && hasWords(name, wordsOf(query)),
        )
        .sort((a, b) => compareTexts(a.name, b.name))
        .slice(0, MAX_OFFERED),
    [now, entry, query],
  );
  return (
    <OpenedField onClose={onClose}>
      <ComboBox
        className="field"
        menuTrigger="focus"
        items={offered}
        inputValue={query}
        onInputChange={setQuery}
        selectedKey={null}
        defaultFilter={() => true}
        allowsEmptyCollection
        onSelectionChange={(key) => {
          const into = now.model.rows.entry.get(String(key));
          if (!into) return;
          onClose();
          mergeInto([entry], into);
        }}
      >
        <Label className="field-label">{say(words.mergeInto)}</Label>
        <Input className="field-input" />
        <Popover className="popover" offset={4}>
          <ListBox
            className="list"
            renderEmptyState={() => <p className="list-empty">{say(words.noOther)}</p>}
          >
            {(other: Entry) => (
              <ListBoxItem id={other.id} textValue={other.name} className="list-item">
                <span className="list-item-label">{entryName(now.model, other)}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <div className="side-actions">
        <Button size="small" onPress={onClose}>
          {say(words.cancel)}
        </Button>
      </div>
    </OpenedField>
  );
};
