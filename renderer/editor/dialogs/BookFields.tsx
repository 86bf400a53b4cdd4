import { BOOK_PARTS, type BookPart } from '../../../shared/book/parts.ts';
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import type { ExportChoice } from '../../state/panels/export-choice.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { words } from './words.ts';
import './export.css';

/** Levels that can be chosen beside all. */
const MAX_LEVELS = 6;

type Props = { choice: ExportChoice; onChange(choice: ExportChoice): void };

/** How deep a book goes, and which parts it has. */
export const BookFields = ({ choice, onChange }: Props) => {
  const toggle = (part: BookPart) => {
    const without = new Set(choice.without);
    if (!without.delete(part)) without.add(part);
    onChange({ ...choice, without: BOOK_PARTS.filter((each) => without.has(each)) });
  };
  const depth = Math.min(MAX_LEVELS, depthOf(currentModel()));
  const levels = Array.from({ length: depth }, (_, i) => i + 1);
  return (
    <>
      <Select
        label={say(words.bookLevels)}
        value={choice.levels === null || choice.levels > depth ? 'all' : `${choice.levels}`}
        options={[
          { value: 'all', label: say(words.bookAllLevels) },
          ...levels.map((level) => ({ value: `${level}`, label: say(words.levelsTo, { level }) })),
        ]}
        onChange={(value) => onChange({ ...choice, levels: value === 'all' ? null : Number(value) })}
      />
      <fieldset className="book-parts">
        <legend className="field-label">{say(words.bookParts)}</legend>
        {BOOK_PARTS.map((part) => (
          <label key={part} className="book-part">
            <input type="checkbox" checked={!choice.without.includes(part)} onChange={() => toggle(part)} />
            <span>{say(words.bookPart, { part })}</span>
          </label>
        ))}
      </fieldset>
      <label className="book-part">
        <input
          type="checkbox"
          checked={choice.onlyDefined}
          onChange={() => onChange({ ...choice, onlyDefined: !choice.onlyDefined })}
        />
        <span>{say(words.onlyDefined)}</span>
      </label>
    </>
  );
};

/** Levels of the tree, as far as the choice goes. */
const depthOf = (model: Model): number => {
  let depth = 0;
  let level = childrenOf(model, null);
  while (level.length > 0 && depth < MAX_LEVELS) {
    depth++;
    level = level.flatMap(({ id }) => childrenOf(model, id));
  }
  return Math.max(1, depth);
};
