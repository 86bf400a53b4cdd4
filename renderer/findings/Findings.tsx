import { X } from 'lucide-react';
import { useState } from 'react';
import { CHECK_TITLES, type CheckName } from '../../shared/model/checks/check-names.ts';
import { CHECKS } from '../../shared/model/checks.ts';
import { covers } from '../../shared/model/waivers.ts';
import { performAction } from '../actions/actions.ts';
import { currentChecker, useChecks } from '../state/checks.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { FindingRow } from './FindingRow.tsx';
import './findings.css';
import { SeveritySelect } from './SeveritySelect.tsx';
import { WaivedRow } from './WaivedRow.tsx';

/** What the checks find, by check: a way to each place, and to set it aside with a reason. */
export const Findings = () => {
  const report = useChecks((state) => state.report) ?? [];
  const reported = new Set(report.map(({ check }) => check));
  const silent = CHECKS.filter(({ name }) => !reported.has(name));
  return (
    <section className="findings" aria-label="Findings">
      <header className="findings-header">
        <h2>Findings</h2>
        <p>The checks advise; nothing they find keeps you from going on.</p>
        <IconButton label="Hide the findings" size="small" onPress={() => performAction('view.findings')}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <div className="findings-list">
        {report.map(({ check, count }) => (
          <CheckGroup key={check} check={check} count={count} />
        ))}
        {silent.length > 0 && (
          <details className="findings-silent">
            <summary>
              {silent.length === CHECKS.length ? 'Nothing found by any check' : 'Checks that find nothing'}
            </summary>
            {silent.map(({ name }) => (
              <CheckGroup key={name} check={name} count={0} />
            ))}
          </details>
        )}
      </div>
    </section>
  );
};

/** Findings of one check that are shown at first, and more at a time. */
const SHOWN_AT_ONCE = 100;

const CheckGroup = ({ check, count }: { check: CheckName; count: number }) => {
  useChecks((state) => state.revision);
  useDocument((state) => state.revision);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const checker = currentChecker();
  const title = CHECK_TITLES[check];
  return (
    <section className="findings-check" aria-label={title}>
      <header>
        <h3>
          {title}
          {count > 0 && <span className="findings-count">{count.toLocaleString('en')}</span>}
        </h3>
        <SeveritySelect check={check} />
      </header>
      <ul>
        {checker?.findings(check, limit).map((finding) => (
          <FindingRow key={`${finding.recordId} ${finding.processId} ${finding.message}`} finding={finding} />
        ))}
      </ul>
      {count > limit && (
        <Button size="small" variant="quiet" onPress={() => setLimit(limit + SHOWN_AT_ONCE)}>
          Show {Math.min(SHOWN_AT_ONCE, count - limit)} more of {count.toLocaleString('en')}
        </Button>
      )}
      <WaivedList check={check} />
    </section>
  );
};

const WaivedList = ({ check }: { check: CheckName }) => {
  const waived = currentChecker()?.waived(check) ?? [];
  const waivers = [...currentModel().rows.waiver.values()].filter((waiver) => waiver.check === check);
  const rows = waivers.flatMap((waiver) => {
    const findings = waived.filter((finding) => covers(waiver, finding));
    return findings.length > 0 ? [{ waiver, findings }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <ul aria-label={`Set aside: ${CHECK_TITLES[check]}`}>
      {rows.map(({ waiver, findings }) => (
        <WaivedRow key={waiver.id} waiver={waiver} findings={findings} />
      ))}
    </ul>
  );
};
