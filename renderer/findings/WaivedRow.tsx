import { useStore } from 'zustand';
import type { Finding } from '../../shared/model/checks/checks.ts';
import { type Waiver, waivedInWords } from '../../shared/model/checks/waivers.ts';
import { say } from '../../shared/words/messages.ts';
import { deleteRecord } from '../actions/blocks/deleting.ts';
import { documentStore } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { words } from './words.ts';

type WaivedRowProps = { waiver: Waiver; findings: readonly Finding[] };

/** A waiver: its findings, author and reason, and the button that removes it. */
export const WaivedRow = ({ waiver, findings }: WaivedRowProps) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    <li className="finding finding-aside">
      <span className="finding-text">
        {findings.map(({ message }) => (
          <s key={message}>{message}</s>
        ))}
        <span>{waivedInWords(waiver)}</span>
      </span>
      {!readOnly && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => deleteRecord({ type: 'waiver.remove', id: waiver.id })}
        >
          {say(words.removeWaiver)}
        </Button>
      )}
    </li>
  );
};
