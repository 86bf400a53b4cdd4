import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { settingsOf } from '../../shared/model/model.ts';
import { STATUS_SHOWN } from '../../shared/model/records/model.ts';
import { say } from '../../shared/words/messages.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { Select } from '../ui/fields/Select.tsx';
import { words } from './words.ts';

const PARTS = ['showCode', 'showOwner', 'showSystems', 'showCounts'] as const;

/** What blocks show beside their names. Part of the model: every window and every export shows the same. */
export const ShownOnBlocks = () => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const settings = useModel(
    useShallow((model) => {
      const { showStatus, showCode, showOwner, showSystems, showCounts } = settingsOf(model);
      return { showStatus, showCode, showOwner, showSystems, showCounts };
    }),
  );
  return (
    <fieldset className="shown-on-blocks">
      <legend className="field-label">{say(words.onBlocks)}</legend>
      <Select
        label={say(words.status)}
        hideLabel
        value={settings.showStatus}
        options={STATUS_SHOWN.map((value) => ({ value, label: say(words.showStatus, { when: value }) }))}
        isDisabled={readOnly}
        onChange={(showStatus) => perform({ type: 'model.update', showStatus })}
      />
      {PARTS.map((part) => (
        <label key={part} className="shown-part">
          <input
            type="checkbox"
            checked={settings[part]}
            disabled={readOnly}
            onChange={() => perform({ type: 'model.update', [part]: !settings[part] })}
          />
          <span>{say(words.shownPart, { part })}</span>
        </label>
      ))}
    </fieldset>
  );
};
