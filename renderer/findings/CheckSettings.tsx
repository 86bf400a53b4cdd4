import { useStore } from 'zustand';
import { checkTitle } from '../../shared/model/checks/check-names.ts';
import { CHECKS } from '../../shared/model/checks/checks.ts';
import { settingsOf } from '../../shared/model/model.ts';
import { countIn } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { checksStore } from '../state/panels/checks.ts';
import { notify } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { DraftField } from '../ui/fields/DraftField.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import './check-settings.css';
import { SeveritySelect } from './SeveritySelect.tsx';
import { words } from './words.ts';

/** What the checks of this model go by: how severely each is reported, and how many children a block should have. */
export const CheckSettings = ({ onClose }: { onClose: () => void }) => {
  const report = useStore(checksStore, (state) => state.report) ?? [];
  const countOf = new Map(report.map(({ check, count }) => [check, count]));
  return (
    <Dialog
      title={say(words.settingsTitle)}
      onClose={onClose}
      isWide
      actions={
        <Button variant="primary" onPress={onClose}>
          {say(words.close)}
        </Button>
      }
    >
      <p className="dialog-note">{say(words.settingsNote)}</p>
      <BoxCounts />
      <div className="check-table">
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.check)}</th>
              <th scope="col">{say(words.found)}</th>
              <th scope="col">{say(words.severity)}</th>
            </tr>
          </thead>
          <tbody>
            {CHECKS.map(({ name }) => (
              <tr key={name}>
                <th scope="row">{checkTitle(name)}</th>
                <td>{countIn(countOf.get(name) ?? 0, locale())}</td>
                <td>
                  <SeveritySelect check={name} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
};

const MAX_COUNT = 1000;

/** The box-count guidance: fewest and most children of a block. */
const BoxCounts = () => {
  const { boxCountMin, boxCountMax } = useModel(settingsOf);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const save = (field: 'boxCountMin' | 'boxCountMax', text: string): boolean => {
    const count = /^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN;
    if (!(count <= MAX_COUNT)) {
      notify(say(words.notANumber), 'problem');
      return false;
    }
    return perform({ type: 'model.update', [field]: count }) !== null;
  };
  return (
    <fieldset className="check-counts">
      <legend>{say(words.boxCount)}</legend>
      <p className="dialog-note">{say(words.boxCountNote, { check: quoted(checkTitle('box-count')) })}</p>
      <DraftField
        label={say(words.fewest)}
        value={String(boxCountMin)}
        inputMode="numeric"
        readOnly={readOnly}
        onCommit={(text) => save('boxCountMin', text)}
      />
      <DraftField
        label={say(words.most)}
        value={String(boxCountMax)}
        inputMode="numeric"
        readOnly={readOnly}
        onCommit={(text) => save('boxCountMax', text)}
      />
    </fieldset>
  );
};
