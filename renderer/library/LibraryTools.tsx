import { Search } from 'lucide-react';
import { ToggleButton } from 'react-aria-components';
import type { LibraryEntry } from '../../shared/api/library-entry.ts';
import { say } from '../../shared/words/messages.ts';
import { Select } from '../ui/fields/Select.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { allTags, type Only, SORTS, type Wanted } from './entries.ts';
import { words } from './words.ts';

type LibraryToolsProps = {
  entries: readonly LibraryEntry[];
  wanted: Wanted;
  onChange(wanted: Wanted): void;
  /** Enter in the field: opens the first model that is shown. */
  onEnter(): void;
};

/** Search, order and tags of the models in the library. */
export const LibraryTools = ({ entries, wanted, onChange, onEnter }: LibraryToolsProps) => {
  const { query, sort, only } = wanted;
  const tags = allTags(entries);
  const hasTemplates = entries.some(({ template }) => template);
  const choices: { key: string; label: string; only: Only }[] = [
    { key: 'all', label: say(words.all), only: null },
    ...(hasTemplates ? [{ key: 'templates', label: say(words.templates), only: 'templates' as const }] : []),
    ...tags.map((tag) => ({ key: `tag ${tag}`, label: tag, only: { tag } })),
  ];
  const keyOf = (choice: Only) =>
    choice === null ? 'all' : choice === 'templates' ? 'templates' : `tag ${choice.tag}`;
  return (
    <>
      <div className="library-tools">
        <search className="library-search">
          <Search size={15} aria-hidden />
          <TextField
            label={say(words.search)}
            hideLabel
            type="search"
            placeholder={say(words.search)}
            value={query}
            onChange={(text) => onChange({ ...wanted, query: text })}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onEnter();
              if (event.key === 'Escape') onChange({ ...wanted, query: '' });
            }}
          />
        </search>
        <Select
          label={say(words.sortBy)}
          hideLabel
          value={sort}
          options={SORTS.map((value) => ({ value, label: say(words.sortedBy, { sort: value }) }))}
          onChange={(chosen) => onChange({ ...wanted, sort: chosen })}
        />
      </div>
      {choices.length > 1 && (
        <div role="group" className="library-only" aria-label={say(words.tags)}>
          {choices.map((choice) => (
            <ToggleButton
              key={choice.key}
              className="library-only-button"
              isSelected={choice.key === keyOf(only)}
              onChange={(isSelected) => onChange({ ...wanted, only: isSelected ? choice.only : null })}
            >
              {choice.label}
            </ToggleButton>
          ))}
        </div>
      )}
    </>
  );
};
