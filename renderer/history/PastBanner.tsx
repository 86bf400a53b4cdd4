import { useDocument } from '../state/document.ts';
import { backToNow } from '../state/past.ts';
import { Button } from '../ui/Button.tsx';
import './history.css';
import { compare, NOW, restoreMoment, stopReading, useMoments } from './moments.ts';

/** Says that an earlier state is on screen, and leads back. */
export const PastBanner = () => {
  const past = useDocument((state) => state.past);
  const shown = useMoments((state) => state.shown);
  const isReading = useMoments((state) => state.isReading);
  const slow = useMoments((state) => state.slow);
  if (slow) return <WaitingBanner what={slow} />;
  if (!past) return null;
  return (
    <section className="past-banner" aria-label="Earlier state">
      <p role="status">
        {shown ? (
          <>
            The model as it was: <strong>{past.title}</strong>. For reading only.
          </>
        ) : (
          <>
            What is different: <strong>{past.title}</strong>. For reading only.
          </>
        )}
      </p>
      {shown && (
        <>
          <Button size="small" isDisabled={isReading} onPress={() => void compare(shown, NOW)}>
            Compare with now
          </Button>
          {!past.wasReadOnly && (
            <Button size="small" isDisabled={isReading} onPress={() => void restoreMoment(shown)}>
              Bring it back
            </Button>
          )}
        </>
      )}
      <Button size="small" variant="primary" onPress={backToNow}>
        Back to now
      </Button>
    </section>
  );
};

const WaitingBanner = ({ what }: { what: 'reading' | 'restoring' }) => (
  <section className="past-banner" aria-label="Earlier state">
    <p role="status">{what === 'reading' ? 'Reading the history…' : 'Bringing the earlier state back…'}</p>
    {what === 'reading' && (
      <Button size="small" onPress={stopReading}>
        Cancel
      </Button>
    )}
  </section>
);
