import type { CheckName } from '../../shared/model/checks/check-names.ts';
import type { Finding } from '../../shared/model/checks.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';

type WaivedRowProps = { check: CheckName; subject: string; findings: readonly Finding[] };

/** Findings on one record that were set aside: by whom and why, and the way to have them reported again. */
export const WaivedRow = ({ check, subject, findings }: WaivedRowProps) => {
  const readOnly = useDocument((state) => state.readOnly);
  const waivers = [...currentModel().rows.waiver.values()].filter(
    (waiver) => waiver.check === check && waiver.subject === subject,
  );
  const [first] = waivers;
  if (!first) return null;
  return (
    <li className="finding finding-aside">
      <span className="finding-text">
        {findings.map(({ message }) => (
          <s key={message}>{message}</s>
        ))}
        <span>
          Set aside{first.author !== '' && ` by ${first.author}`}: {first.reason}
        </span>
      </span>
      {!readOnly && (
        <Button
          size="small"
          variant="quiet"
          onPress={() => {
            for (const { id } of waivers) perform({ type: 'waiver.remove', id });
          }}
        >
          Report again
        </Button>
      )}
    </li>
  );
};
