import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { settingsOf } from '../../shared/model/model.ts';
import { countIn } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { setLayout } from '../actions/blocks/layout-actions.ts';
import { performAction } from '../actions/registry.ts';
import { FiscalYearSelect } from '../parts/FiscalYearSelect.tsx';
import { SubjectThreads } from '../parts/threads/SubjectThreads.tsx';
import { useModel } from '../parts/use-model.ts';
import { commitDraft } from '../state/document/commit-draft.ts';
import { documentStore } from '../state/document/document.ts';
import { mayGive } from '../state/guest/guest.ts';
import { isOffered } from '../state/guest/offered.ts';
import { previewScheme } from '../state/panels/scheme-preview.ts';
import { countBlocks } from '../state/view/count-blocks.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { DraftField } from '../ui/fields/DraftField.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { TextArea } from '../ui/fields/TextArea.tsx';
import { modelLayoutOptions, schemeOptions } from './options.tsx';
import { ShownOnBlocks } from './ShownOnBlocks.tsx';
import { words } from './words.ts';

/** The model’s own record, shown if no block is selected. */
export const ModelInspector = () => {
  const { name, prefix, codeScheme, definition, layout, boxCountMin, boxCountMax } = useModel(settingsOf);
  const counts = useModel(
    useShallow((model) => {
      const { rows } = model;
      return {
        blocksCount: countBlocks(model),
        flowsCount: rows.flow.size,
        openProposals: countWhere(rows.proposal, ({ state }) => state === 'open'),
        openThreads: countWhere(rows.thread, ({ open }) => open),
        groupings: rows.grouping.size,
        useCasesCount: rows.useCase.size,
      };
    }),
  );
  const isHost = mayGive('model.update');
  const readOnly = useStore(documentStore, (state) => state.readOnly) || !isHost;
  const keep = (text: string, field: 'name' | 'prefix' | 'definition') =>
    commitDraft({ table: 'model', id: 'model', name }, text, { type: 'model.update', [field]: text });
  return (
    <div className="inspector">
      <h2 className="sr-only">{say(words.model)}</h2>
      <header className="inspector-header">
        <DraftField
          className="inspector-name"
          label={say(words.modelName)}
          hideLabel
          value={name}
          readOnly={readOnly}
          onCommit={(text) => keep(text, 'name')}
        />
      </header>
      <TextArea
        label={say(words.definition)}
        placeholder={say(words.modelDefinitionHint)}
        value={definition}
        readOnly={readOnly}
        onCommit={(text) => keep(text, 'definition')}
      />
      <DraftField
        label={say(words.prefix)}
        value={prefix}
        readOnly={readOnly}
        onCommit={(text) => keep(text, 'prefix')}
      />
      <Select
        label={say(words.codeScheme)}
        value={codeScheme}
        options={schemeOptions()}
        isDisabled={readOnly}
        onChange={previewScheme}
      />
      <Select
        label={say(words.defaultLayout)}
        value={layout}
        options={modelLayoutOptions()}
        isDisabled={readOnly}
        onChange={(chosen) => setLayout([null], chosen)}
      />
      {isHost ? (
        <>
          <div className="field">
            <span className="field-label">{say(words.boxCount)}</span>
            <Button onPress={() => performAction('checks.settings')}>
              {say(words.boxCountRange, { min: boxCountMin, max: boxCountMax })}
            </Button>
          </div>
          <FiscalYearSelect />
          <ShownOnBlocks />
        </>
      ) : null}
      <dl className="inspector-counts">
        {(Object.entries(counts) as [keyof typeof counts, number][])
          .filter(([key]) => key !== 'openThreads' || isOffered('discussion'))
          .map(([key, count]) => (
            <div key={key}>
              <dt>{say(words[key])}</dt>
              <dd>{countIn(count, locale())}</dd>
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
