import { SlidersHorizontal, X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { type CheckName, checkTitle } from '../../shared/model/checks/check-names.ts';
import { CHECKS } from '../../shared/model/checks/checks.ts';
import { covers } from '../../shared/model/checks/waivers.ts';
import { countIn } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { performAction } from '../actions/registry.ts';
import { useModelNow } from '../parts/use-model.ts';
import { currentModel } from '../state/document/document.ts';
import { checksStore, currentChecker } from '../state/panels/checks.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { FindingRow } from './FindingRow.tsx';
import { words } from './words.ts';
import './findings.css';
import { SeveritySelect } from './SeveritySelect.tsx';
import { WaivedRow } from './WaivedRow.tsx';

/** The findings by check: each can be gone to, or waived with a reason. */
export const Findings = () => {
  const report = useStore(checksStore, (state) => state.report) ?? [];
  const reported = new Set(report.map(({ check }) => check));
  const silent = CHECKS.filter(({ name }) => !reported.has(name));
  return (
    <section className="findings" aria-label={say(words.findings)}>
      <header className="findings-header">
        <h2>{say(words.findings)}</h2>
        <p>{say(words.advice)}</p>
        <Button size="small" variant="quiet" onPress={() => performAction('checks.settings')}>
          <SlidersHorizontal size={14} aria-hidden /> {say(words.settings)}
        </Button>
        <IconButton label={say(words.hide)} size="small" onPress={() => performAction('view.findings')}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      <div className="findings-list">
        {report.map(({ check, count }) => (
          <CheckGroup key={check} check={check} count={count} />
        ))}
        {silent.length > 0 && (
          <details className="findings-silent">
            <summary>{say(silent.length === CHECKS.length ? words.noFindings : words.silentChecks)}</summary>
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
  useStore(checksStore, (state) => state.revision);
  useModelNow();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const checker = currentChecker();
  const title = checkTitle(check);
  return (
    <section className="findings-check" aria-label={title}>
      <header>
        <h3>
          {title}
          {count > 0 && <span className="findings-count">{countIn(count, locale())}</span>}
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
          {say(words.showMore, { more: Math.min(SHOWN_AT_ONCE, count - limit), count })}
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
    <ul aria-label={say(words.waivedBy, { check: checkTitle(check) })}>
      {rows.map(({ waiver, findings }) => (
        <WaivedRow key={waiver.id} waiver={waiver} findings={findings} />
      ))}
    </ul>
  );
};
