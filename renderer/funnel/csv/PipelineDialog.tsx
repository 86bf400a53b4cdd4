/** Reads what is open in the stages of a scenario from a table of separated values: choose, check, apply as one change. */
import { useMemo, useState } from 'react';
import { periodLabels } from '../../../shared/funnel/periods.ts';
import { periodNames } from '../../../shared/scene/pictures/axes.ts';
import { figuresIn } from '../../../shared/scene/pictures/figures.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogActions } from '../../ui/DialogActions.tsx';
import { LOCALE } from '../locale.ts';
import { performHere } from '../preview.ts';
import type { Scenario } from '../scenario.ts';
import { useScenario } from '../use-scenario.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { commandFrom } from './command.ts';
import './csv.css';
import type { Mapping, PeriodSpellings } from './mapping.ts';
import { keepMapping, mappingFor } from './mapping-memory.ts';
import { Preview } from './Preview.tsx';
import { type NamedStage, type PipelineReport, readPipeline } from './pipeline.ts';
import { Questions } from './Questions.tsx';
import { understood } from './questions.ts';
import { type CsvTable, readTable } from './read-table.ts';

type PipelineDialogProps = { funnelId: string; onClose(): void };

export const PipelineDialog = ({ funnelId, onClose }: PipelineDialogProps) => {
  const scenario = useScenario(funnelId);
  return scenario ? <ScenarioPipeline scenario={scenario} onClose={onClose} /> : <Gone onClose={onClose} />;
};

const TITLE = 'Read the pipeline from a CSV file';

const Gone = ({ onClose }: { onClose(): void }) => (
  <Dialog title={TITLE} onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
    <p role="alert">
      The scenario was deleted meanwhile, and nothing was read into it. Who deleted it can bring it back by
      Undo.
    </p>
  </Dialog>
);

type Given = { readonly table: CsvTable; readonly chosen: Mapping };

const ScenarioPipeline = ({ scenario, onClose }: { scenario: Scenario; onClose(): void }) => {
  const [given, setGiven] = useState<Given | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { input } = scenario;
  const stages = scenario.stages.map(({ id }, index) => ({ id, name: input.stages[index]?.name ?? '' }));
  const periods = spellingsOf(scenario);
  // Another window may name, add and take away stages meanwhile: the file is read for those there are.
  const asNow = JSON.stringify([stages, periods]);
  const [asOpened] = useState(asNow);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const table = readTable(new Uint8Array(await file.arrayBuffer()));
    setProblem('problem' in table ? table.problem : null);
    const names = stages.map(({ name }) => name);
    setGiven('problem' in table ? null : { table, chosen: mappingFor(table, names, periods) });
  };
  const known = useUnderstood(given, stages, periods, asNow);
  const isReady = known?.report !== undefined && known.report.problems.length === 0;
  const apply = () => {
    if (!given || !known?.report || !isReady) return;
    keepMapping(given.table, given.chosen);
    if (performHere(commandFrom(known.report.stages, scenario.funnel.name))) onClose();
  };
  const change = (fields: Partial<Mapping>) =>
    given && setGiven({ ...given, chosen: { ...given.chosen, ...fields } });
  return (
    <Dialog
      title={TITLE}
      isWide
      onClose={onClose}
      onSubmit={apply}
      actions={
        <DialogActions onCancel={onClose} isDisabled={!isReady}>
          Apply
        </DialogActions>
      }
    >
      <label className="field">
        <span className="field-label">File with one row a stage, or one a deal</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="csv-file"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? 'csv-file-problem' : undefined}
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </label>
      {problem && (
        <p id="csv-file-problem" className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {asNow !== asOpened && (
        <p role="status" className="dialog-note">
          The scenario was changed meanwhile. The file is read for its stages and periods as they are now.
        </p>
      )}
      {given && known && (
        <>
          <ColumnChoices
            table={given.table}
            mapping={known.mapping}
            periods={periods}
            problems={known.report?.problems ?? []}
            onChange={change}
          />
          <Questions questions={known.questions} mapping={known.mapping} onAnswer={change} />
          <Preview table={given.table} problems={known.report?.problems ?? []} />
          {known.report && <Told report={known.report} period={input.period} />}
        </>
      )}
    </Dialog>
  );
};

/** The mapping completed by the figures, what is left to ask, and the report once nothing is. */
const useUnderstood = (
  given: Given | null,
  stages: readonly NamedStage[],
  periods: PeriodSpellings,
  asNow: string,
) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file may have 100,000 rows, to be read where stages or periods differ and not with each figure; `asNow` tells.
  return useMemo(() => {
    if (!given) return null;
    const { mapping, questions } = understood(given.table, given.chosen, periods);
    const isAsked = questions.some(({ about }) => mapping[about] === null);
    const report = isAsked ? undefined : readPipeline(given.table, mapping, stages, periods);
    return { mapping, questions, report };
  }, [given, asNow]);
};

const spellingsOf = ({ input }: Scenario): PeriodSpellings => {
  const labels = periodLabels(input.start, input.period, input.quota.length);
  return periodNames(input, LOCALE).map(({ name }, index) => [labels[index] ?? '', name]);
};

const Told = ({ report, period }: { report: PipelineReport; period: string }) => {
  const figures = figuresIn(undefined, LOCALE);
  const change = report.stages.map(({ name, open, openByPeriod, conversion, lagPeriods }) => {
    const dated = openByPeriod?.reduce((total, units) => total + units, 0) ?? 0;
    return [
      `${name}: ${figures.units(open)} open`,
      dated > 0 ? `${figures.units(dated)} of them by their ${period}` : '',
      conversion === null ? '' : `converts ${figures.percent(conversion)}`,
      lagPeriods === null ? '' : `lag ${lagPeriods}`,
    ]
      .filter(Boolean)
      .join(', ');
  });
  const atFault = report.problems.length;
  return (
    <div role="status" className="csv-told">
      {atFault > 0 ? (
        <p className="field-problem">
          {atFault === 1 ? 'One thing stands' : `${atFault} things stand`} in the way, as told above. Mend the
          file or choose other columns.
        </p>
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
