import { useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { currentModel, useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { findBlocks } from './find-blocks.ts';
import '../ui/field.css';
import '../ui/overlay.css';

type BlockPickerProps = {
  label: string;
  value: string | null;
  onChange(id: string | null): void;
  onCancel(): void;
};

const LIMIT = 20;

/** Asks for a block by code or name. */
export const BlockPicker = ({ label, value, onChange, onCancel }: BlockPickerProps) => {
  const current = useModel((model) => model.rows.process.get(value ?? '')?.name ?? '');
  const [query, setQuery] = useState('');
  useDocument(({ revision }) => revision);
  const items = findBlocks(currentModel(), query, LIMIT);
  return (
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
          placeholder={current || 'Code or name of a block'}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Escape' && query === '') onCancel();
          }}
        />
        <Popover className="popover" offset={4}>
          <ListBox className="list" renderEmptyState={() => <p className="list-empty">No such block.</p>}>
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
            Remove the link
          </Button>
        )}
        <Button size="small" onPress={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
};
