import { useEffect } from 'react';
import { useSession } from '../state/session.ts';

const SHOWN_MS = 7000;

/** At the start of a presentation, for a while: the keys that there is nothing else to read off. */
export const PresentHint = () => {
  const isShown = useSession((state) => state.presentHint);
  useEffect(() => {
    const timer = setTimeout(() => useSession.setState({ presentHint: false }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <p className="present-hint" role="status">
      <kbd className="keys">↑ ↓</kbd> levels <kbd className="keys">← →</kbd> blocks{' '}
      <kbd className="keys">E</kbd> explode <kbd className="keys">Enter</kbd> <kbd className="keys">Tab</kbd>{' '}
      add <kbd className="keys">F2</kbd> rename <kbd className="keys">Esc</kbd> ends
    </p>
  );
};
