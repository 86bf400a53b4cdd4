import { useStore } from 'zustand';
import { type CheckName, checkTitle } from '../../shared/model/checks/check-names.ts';
import { CHECKS } from '../../shared/model/checks/checks.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { severityLabel } from '../parts/labels/labels.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { Select, type SelectOption } from '../ui/fields/Select.tsx';
import { words } from './words.ts';

type Choice = RecordOf['checkSetting']['severity'] | 'default';

/** Chooses how severely this model reports a check. */
export const SeveritySelect = ({ check }: { check: CheckName }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const setting = useModel((model) =>
    [...model.rows.checkSetting.values()].find((each) => each.check === check),
  );
  const byDefault = CHECKS.find(({ name }) => name === check)?.severity ?? 'hint';
  const options: SelectOption<Choice>[] = [
    { value: 'default', label: say(words.default, { severity: byDefault }) },
    { value: 'error', label: severityLabel('error') },
    { value: 'warning', label: severityLabel('warning') },
    { value: 'hint', label: severityLabel('hint') },
    { value: 'off', label: severityLabel('off') },
  ];
  return (
    <Select
      label={say(words.severityOf, { check: quoted(checkTitle(check)) })}
      hideLabel
      value={setting?.severity ?? 'default'}
      options={options}
      isDisabled={readOnly}
      onChange={(choice) =>
        perform({ type: 'check.setSeverity', check, severity: choice === 'default' ? null : choice })
      }
    />
  );
};
