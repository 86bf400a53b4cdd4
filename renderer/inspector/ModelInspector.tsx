import { useShallow } from 'zustand/react/shallow';
import { settingsOf } from '../../shared/model/model.ts';
import { setLayout } from '../actions/layout-actions.ts';
import { SubjectThreads } from '../discussion/SubjectThreads.tsx';
import { countBlocks } from '../outline/rows.ts';
import { useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { DraftField } from '../ui/DraftField.tsx';
import { Select } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { MODEL_LAYOUT_OPTIONS, SCHEME_OPTIONS } from './options.tsx';
import { previewScheme } from './scheme-preview.ts';

/** The model's own record, where no block is selected. */
export const ModelInspector = () => {
  const { name, prefix, codeScheme, definition, layout } = useModel(settingsOf);
  const counts = useModel(
    useShallow((model) => {
      const { rows } = model;
      return {
        Processes: countBlocks(model),
        Flows: rows.flow.size,
        'Proposals waiting': countWhere(rows.proposal, ({ state }) => state === 'open'),
        'Open discussions': countWhere(rows.thread, ({ open }) => open),
        Groupings: rows.grouping.size,
        'Use cases': rows.useCase.size,
      };
    }),
  );
  const readOnly = useDocument((state) => state.readOnly);
  const keep = (text: string, field: 'name' | 'prefix' | 'definition') =>
    keepText({ table: 'model', id: 'model', name }, text, { type: 'model.update', [field]: text });
  return (
    <div className="inspector">
      <h2 className="sr-only">The model</h2>
      <header className="inspector-header">
        <DraftField
          className="inspector-name"
          label="Name of the model"
          hideLabel
          value={name}
          readOnly={readOnly}
          onCommit={(text) => keep(text, 'name')}
        />
      </header>
      <TextArea
        label="Definition"
        placeholder="What this model describes, in a sentence."
        value={definition}
        readOnly={readOnly}
        onCommit={(text) => keep(text, 'definition')}
      />
      <DraftField
        label="Prefix"
        value={prefix}
        readOnly={readOnly}
        onCommit={(text) => keep(text, 'prefix')}
      />
      <Select
        label="Codes"
        value={codeScheme}
        options={SCHEME_OPTIONS}
        isDisabled={readOnly}
        onChange={previewScheme}
      />
      <Select
        label="Parts are laid out"
        value={layout}
        options={MODEL_LAYOUT_OPTIONS}
        isDisabled={readOnly}
        onChange={(chosen) => setLayout([null], chosen)}
      />
      <dl className="inspector-counts">
        {Object.entries(counts).map(([what, count]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{count.toLocaleString('en')}</dd>
          </div>
        ))}
      </dl>
      <SubjectThreads subject={{}} />
    </div>
  );
};

const countWhere = <T,>(rows: ReadonlyMap<string, T>, holds: (row: T) => boolean): number => {
  let count = 0;
  for (const row of rows.values()) if (holds(row)) count++;
  return count;
};
