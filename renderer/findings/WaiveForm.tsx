import { useState } from 'react';
import type { Finding } from '../../shared/model/checks.ts';
import { perform } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Asks for the reason to set a finding aside. */
export const WaiveForm = ({
  finding: { check, recordId },
  onDone,
}: {
  finding: Pick<Finding, 'check' | 'recordId'>;
  onDone(): void;
}) => {
  const [reason, setReason] = useState('');
  const waive = () => {
    if (perform({ type: 'waiver.add', check, subject: recordId, reason })) onDone();
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
        label={
          check === 'matrix-gap' ? 'Why all gaps of this grouping are all right' : 'Why this is all right'
        }
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
