import { type RefObject, useState } from 'react';
import type { Finding } from '../../shared/model/checks/checks.ts';
import { say } from '../../shared/words/messages.ts';
import { perform } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { OpenedField } from '../ui/fields/OpenedField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';
import { words } from './words.ts';

/** Asks for the reason to waive a finding. */
export const WaiveForm = ({
  finding: { check, recordId, processId },
  onDone,
  opener,
}: {
  finding: Pick<Finding, 'check' | 'recordId' | 'processId'>;
  onDone(): void;
  /** The button that opens it. */
  opener: RefObject<HTMLButtonElement | null>;
}) => {
  const [reason, setReason] = useState('');
  const waive = () => {
    if (perform({ type: 'waiver.add', check, subject: recordId, processId, reason })) onDone();
  };
  return (
    <OpenedField onClose={onDone} opener={opener}>
      <form
        className="waive"
        onSubmit={(event) => {
          event.preventDefault();
          waive();
        }}
      >
        <TextField label={say(words.reason)} value={reason} onChange={setReason} />
        <Button size="small" variant="primary" type="submit" isDisabled={reason.trim() === ''}>
          {say(words.waive)}
        </Button>
        <Button size="small" onPress={onDone}>
          {say(words.cancel)}
        </Button>
      </form>
    </OpenedField>
  );
};
