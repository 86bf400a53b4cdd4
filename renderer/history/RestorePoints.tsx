import { useStore } from 'zustand';
import type { RestorePoint } from '../../shared/api/library-entry.ts';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { fileSize } from '../ui/text/file-size.ts';
import { whenIn } from '../ui/text/when.ts';
import './history.css';
import { useRestorePoints } from './restore-points.ts';
import { restoreCopy, versionsStore } from './versions.ts';
import { words } from './words.ts';

type RestorePointsProps = {
  /** Number of the last change; 0 if there is none. */
  latest: number;
  /** When it was made, as an ISO instant. */
  latestAt: string;
};

/** The copies made of the model during work, each with a button that restores it. */
export const RestorePoints = ({ latest, latestAt }: RestorePointsProps) => {
  const { points, readAgain } = useRestorePoints(latestAt.slice(0, 'YYYY-MM-DDTHH:MM'.length));
  const readOnly = useStore(documentStore, (state) => state.past?.wasReadOnly ?? state.readOnly);
  const isReading = useStore(versionsStore, (state) => state.isReading);
  if (points.length === 0) return null;
  const now = Date.now();
  return (
    <section aria-label={say(words.restorePoints)}>
      <h3 className="side-heading">{say(words.restorePoints)}</h3>
      <p className="side-note">{say(words.restorePointsHint)}</p>
      <ul className="restore-points">
        {points.map((point) => {
          const when = whenIn(point.at, now);
          return (
            <li key={point.id} className="restore-point">
              <span className="restore-point-about">
                <time dateTime={point.at}>{when}</time>
                <span className="side-note">
                  {sinceThen(point, latest)} · {fileSize(point.bytes)}
                </span>
              </span>
              <Button
                size="small"
                isDisabled={readOnly || isReading}
                aria-label={say(words.restoreOf, { time: when })}
                onPress={() => void restoreCopy(point.id, when).then(readAgain)}
              >
                {say(words.restore)}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

const sinceThen = ({ seq }: RestorePoint, latest: number): string => {
  if (seq === null) return say(words.beforeUpdate);
  return say(words.changesSince, { count: Math.max(0, latest - seq) });
};
