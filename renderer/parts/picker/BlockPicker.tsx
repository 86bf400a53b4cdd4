import { type KeyboardEvent, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Button } from '../../ui/buttons/Button.tsx';
import { OpenedField } from '../../ui/fields/OpenedField.tsx';
import { useModelNow, useRow } from '../use-model.ts';
import { findBlocks } from './find-blocks.ts';
import '../../ui/fields/field.css';
import '../../ui/overlay.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

type BlockPickerProps = {
  label: string;
  value: string | null;
  onChange(id: string | null): void;
  onCancel(): void;
};

const LIMIT = 20;

/** Searches for a block by code or name. */
export const BlockPicker = ({ label, value, onChange, onCancel }: BlockPickerProps) => {
  const current = useRow('process', value)?.name ?? '';
  const [query, setQuery] = useState('');
  const { model } = useModelNow();
  const items = findBlocks(model, query, LIMIT);
  /** Enter chooses the first result unless another is highlighted. */
  const chooseFirst = (event: KeyboardEvent<HTMLInputElement>) => {
    const [first] = items;
    if (query.trim() === '' || !first || event.currentTarget.hasAttribute('aria-activedescendant')) return;
    event.preventDefault();
    onChange(first.id);
  };
  return (
    <OpenedField onClose={onCancel}>
      <div className="block-picker">
        <ComboBox
          className="field"
          menuTrigger="focus"
          items={items}
          inputValue={query}
          onInputChange={setQuery}
          selectedKey={null}
          defaultFilter={() => true}
          allowsEmptyCollection
          onSelectionChange={(key) => {
            if (key !== null) onChange(String(key));
          }}
        >
          <Label className="field-label">{label}</Label>
          <Input
            className="field-input"
            placeholder={current || say(words.codeOrName)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onCancel();
              else if (event.key === 'Enter') chooseFirst(event);
            }}
          />
          <Popover className="popover" offset={4}>
            <ListBox
              className="list"
              renderEmptyState={() => <p className="list-empty">{say(words.noResults)}</p>}
            >
              {(block: (typeof items)[number]) => (
                <ListBoxItem id={block.id} textValue={`${block.code} ${block.name}`} className="list-item">
                  {block.code !== '' && <span className="mono">{block.code}</span>}
                  <span className="list-item-label">{block.name}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
        <div className="inspector-actions">
          {value !== null && (
            <Button size="small" onPress={() => onChange(null)}>
              {say(words.removeLink)}
            </Button>
          )}
          <Button size="small" onPress={onCancel}>
            {say(words.cancel)}
          </Button>
        </div>
      </div>
    </OpenedField>
  );
};
