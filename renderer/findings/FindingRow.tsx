import { useState } from 'react';
import type { Finding } from '../../shared/model/checks.ts';
import { jumpTo } from '../actions/jump.ts';
import { useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { WaiveForm } from './WaiveForm.tsx';

/** One finding: press it to go there. */
export const FindingRow = ({ finding }: { finding: Finding }) => {
  const { severity, message } = finding;
  const readOnly = useDocument((state) => state.readOnly);
  const [isWaiving, setWaiving] = useState(false);
  return (
    <li className="finding">
      <span className={`finding-mark finding-${severity}`} aria-hidden="true" />
      <button type="button" className="finding-jump" onClick={() => jumpTo(finding)}>
        <span className="sr-only">{severity}: </span>
        {message}
      </button>
      {!readOnly && !isWaiving && (
        <Button size="small" variant="quiet" onPress={() => setWaiving(true)}>
          Waive
        </Button>
      )}
      {isWaiving && <WaiveForm finding={finding} onDone={() => setWaiving(false)} />}
    </li>
  );
};
