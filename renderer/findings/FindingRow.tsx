import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Finding } from '../../shared/model/checks/checks.ts';
import { say } from '../../shared/words/messages.ts';
import { jumpTo } from '../actions/view/jump.ts';
import { WaiveForm } from '../parts/WaiveForm.tsx';
import { documentStore } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { words } from './words.ts';

/** One finding; pressing it goes to its block. */
export const FindingRow = ({ finding }: { finding: Finding }) => {
  const { severity, message } = finding;
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [isWaiving, setWaiving] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <li className="finding">
      <span className={`finding-mark finding-${severity}`} aria-hidden="true" />
      <button type="button" className="finding-jump" onClick={() => jumpTo(finding)}>
        <span className="sr-only">{say(words.severityPrefix, { severity })} </span>
        {message}
      </button>
      {!readOnly && !isWaiving && (
        <Button ref={opener} size="small" variant="quiet" onPress={() => setWaiving(true)}>
          {say(words.waive)}
        </Button>
      )}
      {isWaiving && <WaiveForm finding={finding} onDone={() => setWaiving(false)} opener={opener} />}
    </li>
  );
};
