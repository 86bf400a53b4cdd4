/** Imports the open units of the stages of a scenario from a CSV file: choose, check, apply as one change. */
import { useState } from 'react';
import { periodNames } from '../../../shared/charts/axes.ts';
import { figuresIn } from '../../../shared/charts/figures/figures.ts';
import { commandFrom } from '../../../shared/funnel/pipeline/command.ts';
import type { Target } from '../../../shared/funnel/pipeline/mapping.ts';
import type { PipelineReport } from '../../../shared/funnel/pipeline/report.ts';
import { targetFor } from '../../../shared/funnel/pipeline/target.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { performHere } from '../figures/preview.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { useScenario } from '../scenario/use-scenario.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { words } from './words.ts';
import './csv.css';
import { keepMapping } from './mapping-memory.ts';
import { Preview } from './Preview.tsx';
import { Questions } from './Questions.tsx';
import { usePipeline } from './use-pipeline.ts';

type PipelineDialogProps = { funnelId: string; onClose(): void };

export const PipelineDialog = ({ funnelId, onClose }: PipelineDialogProps) => {
  const scenario = useScenario(funnelId);
  return scenario ? <ScenarioPipeline scenario={scenario} onClose={onClose} /> : <Gone onClose={onClose} />;
};

const Gone = ({ onClose }: { onClose(): void }) => (
  <Dialog
    title={say(words.importPipeline)}
    onClose={onClose}
    actions={<Button onPress={onClose}>{say(words.close)}</Button>}
  >
    <p role="alert">{say(words.deleted)}</p>
  </Dialog>
);

const ScenarioPipeline = ({ scenario, onClose }: { scenario: Scenario; onClose(): void }) => {
  const { input } = scenario;
  const target = targetOf(scenario);
  // Another window may rename, add and delete stages while this is open: the file is read for the current ones.
  const asNow = JSON.stringify(target);
  const [asOpened] = useState(asNow);
  const { reading, study, isCurrent, choose, change, cancel } = usePipeline(target, asNow);
  const chosen = reading.step === 'read' ? reading.chosen : {};
  const report = study?.report ?? null;
  const isReady = isCurrent && report !== null && study?.problems === 0;
  const apply = () => {
    if (!study || !report || !isReady) return;
    keepMapping(study.head, chosen);
    if (performHere(commandFrom(report.stages, scenario.funnel.name))) onClose();
  };
  return (
    <Dialog
      title={say(words.importPipeline)}
      isWide
      onClose={onClose}
      onSubmit={apply}
      actions={
        <DialogActions onCancel={onClose} isDisabled={!isReady}>
          {say(words.import)}
        </DialogActions>
      }
    >
      <label className="field">
        <span className="field-label">{say(words.file)}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="csv-file"
          aria-invalid={reading.step === 'problem' ? true : undefined}
          aria-describedby={reading.step === 'problem' ? 'csv-file-problem' : undefined}
          onChange={(event) => choose(event.target.files?.[0])}
        />
      </label>
      {reading.step === 'problem' && (
        <p id="csv-file-problem" className="field-problem" role="alert">
          {reading.problem}
        </p>
      )}
      {(reading.step === 'reading' || (reading.step === 'read' && !study)) && (
        <div className="csv-reading-file">
          <progress
            className="dialog-progress"
            aria-label={say(words.fileRead)}
            {...(reading.step === 'reading' && { value: reading.share })}
          />
          <Button size="small" onPress={cancel}>
            {say(words.stopReading)}
          </Button>
        </div>
      )}
      {asNow !== asOpened && (
        <p role="status" className="dialog-note">
          {say(words.changed)}
        </p>
      )}
      {study && (
        <>
          <ColumnChoices study={study} stages={target.stages} onChange={change} />
          <Questions questions={study.questions} mapping={study.mapping} onAnswer={change} />
          <Preview study={study} />
          {report && <ImportSummary report={report} problems={study.problems} period={input.period} />}
        </>
      )}
    </Dialog>
  );
};

/** The stages and the periods that a file is read for. */
const targetOf = ({ stages, input }: Scenario): Target =>
  targetFor(
    stages.map(({ id }) => id),
    input,
    periodNames(input, locale()).map(({ name }) => name),
  );

type ImportSummaryProps = { report: PipelineReport; problems: number; period: string };

const ImportSummary = ({ report, problems, period }: ImportSummaryProps) => {
  const figures = figuresIn(undefined, locale());
  const change = report.stages.map(({ name, open, openByPeriod, conversion, lagPeriods }) => {
    const dated = openByPeriod?.reduce((total, units) => total + units, 0) ?? 0;
    return [
      say(words.openUnits, { stage: name, open: figures.units(open) }),
      dated > 0 ? say(words.dated, { units: figures.units(dated), period }) : '',
      conversion === null ? '' : say(words.converts, { share: figures.percent(conversion) }),
      lagPeriods === null ? '' : say(words.lag, { periods: lagPeriods }),
    ]
      .filter(Boolean)
      .join(', ');
  });
  return (
    <div role="status" className="csv-summary">
      {problems > 0 ? (
        <p className="field-problem">{say(words.fix, { count: problems })}</p>
      ) : (
        <ul>
          {change.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {report.notes.map((text) => (
        <p key={text} className="dialog-note">
          {text}
        </p>
      ))}
    </div>
  );
};
