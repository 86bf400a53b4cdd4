import { useState } from 'react';
import type { Finding } from '../../shared/model/checks.ts';
import { perform } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Asks for the reason to set a finding aside. */
export const WaiveForm = ({
  finding: { check, recordId, processId },
  onDone,
}: {
  finding: Pick<Finding, 'check' | 'recordId' | 'processId'>;
  onDone(): void;
}) => {
  const [reason, setReason] = useState('');
  const waive = () => {
    if (perform({ type: 'waiver.add', check, subject: recordId, processId, reason })) onDone();
  };
  return (
    <form
      className="waive"
      onSubmit={(event) => {
        event.preventDefault();
        waive();
      }}
    >
      <TextField
        label="Why this is all right"
        value={reason}
        onChange={setReason}
        ref={focusOnce}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onDone();
        }}
      />
      <Button size="small" variant="primary" type="submit" isDisabled={reason.trim() === ''}>
        Set aside
      </Button>
      <Button size="small" onPress={onDone}>
        Cancel
      </Button>
    </form>
  );
};

const focusOnce = (field: HTMLInputElement | null) => field?.focus();
