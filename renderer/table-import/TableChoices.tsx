/** How a table is read, where it goes, and what its columns become: as it was recognised, to be changed. */
import { useState } from 'react';
import type { TableChoices as Choices } from '../../shared/api/table-import.ts';
import type { ImportField } from '../../shared/lists/import/fields.ts';
import { NESTINGS } from '../../shared/lists/import/nesting.ts';
import type { ImportPreview } from '../../shared/lists/import/preview.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { BlockPicker } from '../parts/picker/BlockPicker.tsx';
import { useModelNow } from '../parts/use-model.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { encodingOptions, fieldOptions, separatorOptions } from './labels.ts';
import { words } from './words.ts';

type TableChoicesProps = {
  preview: ImportPreview;
  choices: Choices;
  onChange(choices: Choices): void;
};

const NO_HEAD = 'none';

/** Another sheet, encoding or separator makes another table: what was chosen of the one before is dropped. */
export const ReadingChoices = ({ preview, choices, onChange }: TableChoicesProps) => {
  const { encoding, separator, sheet, sheets, headLine, firstRows } = preview.source;
  const reread = { encoding: choices.encoding, separator: choices.separator, sheet: choices.sheet };
  return (
    <div className="table-import-fields">
      {sheet !== null && (
        <Select
          label={say(words.sheet)}
          value={sheet}
          options={sheets.map((name) => ({ value: name, label: name }))}
          onChange={(value) => onChange({ ...reread, sheet: value })}
        />
      )}
      <Select
        label={say(words.headLine)}
        value={headLine === null ? NO_HEAD : String(headLine)}
        options={[
          ...firstRows.map(({ line, text }) => ({
            value: String(line),
            label: say(words.headAt, { line, text }),
          })),
          { value: NO_HEAD, label: say(words.noHead) },
        ]}
        onChange={(value) => onChange({ ...reread, headLine: value === NO_HEAD ? null : Number(value) })}
      />
      {encoding !== null && (
        <EncodingChoice encoding={encoding} onChange={(value) => onChange({ ...reread, encoding: value })} />
      )}
      {separator !== null && (
        <Select
          label={say(words.separator)}
          value={separator}
          options={separatorOptions()}
          onChange={(value) => onChange({ ...reread, separator: value })}
        />
      )}
      {preview.isWhole || preview.problem !== null ? null : (
        <Select
          label={say(words.nesting)}
          value={preview.nesting}
          options={NESTINGS.map((value) => ({ value, label: say(words.nestingName, { nesting: value }) }))}
          onChange={(value) => onChange({ ...choices, nesting: value })}
        />
      )}
    </div>
  );
};

type EncodingChoiceProps = {
  encoding: Encoding | null;
  onChange(encoding: Encoding): void;
};
type Encoding = NonNullable<ImportPreview['source']['encoding']>;

/** The encoding of a text; null if it can’t be told. */
export const EncodingChoice = ({ encoding, onChange }: EncodingChoiceProps) => (
  <Select label={say(words.encoding)} value={encoding} options={encodingOptions()} onChange={onChange} />
);

/** A list of choices for each column, which may be many: they scroll. */
export const ColumnChoices = ({ preview, choices, onChange }: TableChoicesProps) => {
  const options = fieldOptions();
  const choose = (column: number, field: ImportField) => {
    const before = choices.fields ?? [];
    const fields = preview.columns.map((_, i) => (i === column ? field : (before[i] ?? null)));
    onChange({ ...choices, fields });
  };
  return (
    <ScrollRegion className="table-import-columns" label={say(words.columns)}>
      {preview.columns.slice(0, MAX_COLUMNS).map(({ heading, field, example }, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position; headings may repeat.
        <div key={column} className="table-import-column">
          <Select
            label={heading.trim() || say(words.columnName, { number: column + 1 })}
            value={field}
            options={options}
            onChange={(chosen) => choose(column, chosen)}
          />
          <bdi className="table-import-example">{example}</bdi>
        </div>
      ))}
    </ScrollRegion>
  );
};
/** A table of processes has no more that count. */
const MAX_COLUMNS = 200;

type UnderProps = { under: string | null; onChange(under: string | null): void };

/** The block that the table is imported into. */
export const UnderChoice = ({ under, onChange }: UnderProps) => {
  const { model } = useModelNow();
  const [isChoosing, setChoosing] = useState(false);
  const block = under === null ? undefined : model.rows.process.get(under);
  const choose = (id: string | null) => {
    setChoosing(false);
    onChange(id);
  };
  if (isChoosing)
    return (
      <BlockPicker
        label={say(words.under)}
        value={null}
        onChange={choose}
        onCancel={() => setChoosing(false)}
      />
    );
  return (
    <div className="table-import-under">
      <span className="field-label">{say(words.under)}</span>
      <span className="table-import-target">
        {block
          ? [codeOf(model, block.id), quoted(withTerms(model, block.name))].filter(Boolean).join(' ')
          : say(words.topLevel)}
      </span>
      <Button size="small" onPress={() => setChoosing(true)}>
        {say(words.changeUnder)}
      </Button>
      {block && (
        <Button size="small" onPress={() => choose(null)}>
          {say(words.topLevel)}
        </Button>
      )}
    </div>
  );
};
