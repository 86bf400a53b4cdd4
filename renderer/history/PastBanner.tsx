import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import { backToNow } from '../state/editing/history-view.ts';
import { Button } from '../ui/buttons/Button.tsx';
import './history.css';
import { CURRENT, compare, restoreVersion, stopReading, versionsStore } from './versions.ts';
import { words } from './words.ts';

/** Says that an earlier version is on screen, or the difference of two, and leads back to the current one. */
export const PastBanner = () => {
  const past = useStore(documentStore, (state) => state.past);
  const shown = useStore(versionsStore, (state) => state.shown);
  const isReading = useStore(versionsStore, (state) => state.isReading);
  const slow = useStore(versionsStore, (state) => state.slow);
  if (slow) return <WaitingBanner what={slow} />;
  if (!past) return null;
  return (
    <section className="past-banner" aria-label={say(words.earlierVersion)}>
      <p role="status">{past.title}</p>
      {shown && (
        <>
          <Button size="small" isDisabled={isReading} onPress={() => void compare(shown, CURRENT)}>
            {say(words.compareWithCurrent)}
          </Button>
          {!past.wasReadOnly && (
            <Button size="small" isDisabled={isReading} onPress={() => void restoreVersion(shown)}>
              {say(words.restore)}
            </Button>
          )}
        </>
      )}
      <Button size="small" variant="primary" onPress={backToNow}>
        {say(words.returnToCurrent)}
      </Button>
    </section>
  );
};

const WaitingBanner = ({ what }: { what: 'reading' | 'restoring' }) => (
  <section className="past-banner" aria-label={say(words.earlierVersion)}>
    <p role="status">{say(words.waiting, { work: what })}</p>
    {what === 'reading' && (
      <Button size="small" onPress={stopReading}>
        {say(words.cancel)}
      </Button>
    )}
  </section>
);
