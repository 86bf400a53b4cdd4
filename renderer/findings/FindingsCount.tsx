import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { performAction } from '../actions/registry.ts';
import { checksStore } from '../state/panels/checks.ts';
import { sessionStore } from '../state/session/session.ts';
import { words } from './words.ts';

/** The number of findings, as the button that shows them. */
export const FindingsCount = () => {
  const report = useStore(checksStore, (state) => state.report);
  const isShown = useStore(sessionStore, (state) => state.findingsShown);
  if (!report) return <span>{say(words.checking)}</span>;
  const count = report.reduce((sum, each) => sum + each.count, 0);
  return (
    <button
      type="button"
      className="status-action"
      aria-expanded={isShown}
      onClick={() => performAction('view.findings')}
    >
      {say(words.count, { count })}
    </button>
  );
};
