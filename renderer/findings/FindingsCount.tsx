import { performAction } from '../actions/actions.ts';
import { useChecks } from '../state/checks.ts';
import { useSession } from '../state/session.ts';
import { counted } from '../ui/counted.ts';

/** How much the checks have found, as the button that shows it. */
export const FindingsCount = () => {
  const report = useChecks((state) => state.report);
  const isShown = useSession((state) => state.findingsShown);
  if (!report) return <span>Checking…</span>;
  const count = report.reduce((sum, each) => sum + each.count, 0);
  return (
    <button
      type="button"
      className="status-action"
      aria-expanded={isShown}
      onClick={() => performAction('view.findings')}
    >
      {count === 0 ? 'No findings' : counted(count, 'finding')}
    </button>
  );
};
