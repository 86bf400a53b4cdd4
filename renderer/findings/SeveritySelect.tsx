import { CHECK_TITLES, type CheckName } from '../../shared/model/checks/check-names.ts';
import { CHECKS } from '../../shared/model/checks.ts';
import type { RecordOf } from '../../shared/model/records.ts';
import { perform, useDocument, useModel } from '../state/document.ts';
import { Select, type SelectOption } from '../ui/Select.tsx';

type Choice = RecordOf['checkSetting']['severity'] | 'usual';

/** How severely this model reports a check. */
export const SeveritySelect = ({ check }: { check: CheckName }) => {
  const readOnly = useDocument((state) => state.readOnly);
  const setting = useModel((model) =>
    [...model.rows.checkSetting.values()].find((each) => each.check === check),
  );
  const usual = CHECKS.find(({ name }) => name === check)?.severity ?? 'hint';
  const options: SelectOption<Choice>[] = [
    { value: 'usual', label: `As usual: ${usual}` },
    { value: 'error', label: 'Error' },
    { value: 'warning', label: 'Warning' },
    { value: 'hint', label: 'Hint' },
    { value: 'off', label: 'Off' },
  ];
  return (
    <Select
      label={`Severity of “${CHECK_TITLES[check]}”`}
      hideLabel
      value={setting?.severity ?? 'usual'}
      options={options}
      isDisabled={readOnly}
      onChange={(choice) =>
        perform({ type: 'check.setSeverity', check, severity: choice === 'usual' ? null : choice })
      }
    />
  );
};
