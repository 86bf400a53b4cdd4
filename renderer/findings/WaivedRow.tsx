import type { Finding } from '../../shared/model/checks.ts';
import { setAsideInWords, type Waiver } from '../../shared/model/waivers.ts';
import { perform, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';

type WaivedRowProps = { waiver: Waiver; findings: readonly Finding[] };

/** What a waiver sets aside: by whom and why, and the way to have it reported again. */
export const WaivedRow = ({ waiver, findings }: WaivedRowProps) => {
  const readOnly = useDocument((state) => state.readOnly);
  return (
    <li className="finding finding-aside">
      <span className="finding-text">
        {findings.map(({ message }) => (
          <s key={message}>{message}</s>
        ))}
        <span>{setAsideInWords(waiver)}</span>
      </span>
      {!readOnly && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => perform({ type: 'waiver.remove', id: waiver.id })}
        >
          Report again
        </Button>
      )}
    </li>
  );
};
