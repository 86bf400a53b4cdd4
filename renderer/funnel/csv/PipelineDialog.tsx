/** Reads what is open in the stages of a scenario from a table of separated values: choose, check, apply as one change. */
import { useState } from 'react';
import { periodLabels } from '../../../shared/funnel/periods.ts';
import { periodNames } from '../../../shared/scene/pictures/axes.ts';
import { figuresIn } from '../../../shared/scene/pictures/figures.ts';
import { currentModel } from '../../state/document.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { LOCALE } from '../locale.ts';
import { performHere } from '../preview.ts';
import { scenarioIn } from '../scenario.ts';
import { commandFrom } from './command.ts';
import './csv.css';
import { keepMapping, mappingFor } from './mapping-memory.ts';
import { type ColumnUse, type Mapping, readPipeline } from './pipeline.ts';
import { type CsvTable, readTable } from './read-table.ts';

const USES: readonly (readonly [use: ColumnUse, label: string])[] = [
  ['stage', 'Stage'],
  ['open', 'Open units'],
  ['conversion', 'Conversion'],
  ['lag', 'Lag in periods'],
  ['period', 'Period'],
];
const NONE = ' ';
const PREVIEW_ROWS = 5;

type PipelineDialogProps = { funnelId: string; onClose(): void };

export const PipelineDialog = ({ funnelId, onClose }: PipelineDialogProps) => {
  const [table, setTable] = useState<CsvTable | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const scenario = scenarioIn(currentModel(), funnelId);
  if (!scenario) return null;
  const { input } = scenario;
  const stages = scenario.stages.map(({ id }, index) => ({ id, name: input.stages[index]?.name ?? '' }));
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const read = readTable(new Uint8Array(await file.arrayBuffer()));
    setTable('problem' in read ? null : read);
    setProblem('problem' in read ? read.problem : null);
    setMapping(
      'problem' in read
        ? null
        : mappingFor(
            read,
            stages.map(({ name }) => name),
          ),
    );
  };
  const labels = periodLabels(input.start, input.period, input.quota.length);
  const names = periodNames(input, LOCALE).map(({ name }, index) => [labels[index] ?? '', name]);
  const report = table && mapping ? readPipeline(table, mapping, stages, names) : null;
  const isReady = report !== null && report.problems.length === 0;
  const apply = () => {
    if (!table || !mapping || !report || !isReady) return;
    keepMapping(table, mapping);
    if (performHere(commandFrom(report.stages, scenario.funnel.name))) onClose();
  };
  return (
    <Dialog
      title="Read the pipeline from a CSV file"
      isWide
      onClose={onClose}
      onSubmit={apply}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" isDisabled={!isReady}>
            Apply
          </Button>
        </>
      }
    >
      <label className="field">
        <span className="field-label">File with one row a stage, or one a deal</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          className="csv-file"
          onChange={(event) => void choose(event.target.files?.[0])}
        />
      </label>
      {problem && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
      {table && mapping && report && (
        <>
          <div className="csv-columns">
            {USES.map(([use, label]) => (
              <Select
                key={use}
                label={label}
                value={mapping[use] ?? NONE}
                options={[
                  { value: NONE, label: use === 'open' ? 'Count the rows' : 'No column' },
                  ...table.head.map((name) => ({ value: name, label: name })),
                ]}
                onChange={(name) => setMapping({ ...mapping, [use]: name === NONE ? null : name })}
              />
            ))}
            <Select
              label="Decimal mark"
              value={mapping.decimal}
              options={[
                { value: '.', label: 'Point: 1,234.5' },
                { value: ',', label: 'Comma: 1.234,5' },
              ]}
              onChange={(decimal) => setMapping({ ...mapping, decimal })}
            />
          </div>
          <Preview table={table} />
          <Told report={report} />
        </>
      )}
    </Dialog>
  );
};

const Preview = ({ table: { head, rows } }: { table: CsvTable }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the dialog scrolls, also by keyboard.
  <div className="csv-preview" role="region" aria-label="First rows of the file" tabIndex={0}>
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, PREVIEW_ROWS).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else to be told by.
          <tr key={index}>
            {head.map((name, column) => (
              <td key={name}>{row[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    {rows.length > PREVIEW_ROWS ? <p>{rows.length - PREVIEW_ROWS} more rows</p> : null}
  </div>
);

const Told = ({ report }: { report: ReturnType<typeof readPipeline> }) => {
  const figures = figuresIn(undefined, LOCALE);
  const change = report.stages.map(({ name, open, conversion, lagPeriods }) =>
    [
      `${name}: ${figures.units(open)} open`,
      conversion === null ? '' : `converts ${figures.percent(conversion)}`,
      lagPeriods === null ? '' : `lag ${lagPeriods}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  return (
    <div role="status" className="csv-told">
      {report.problems.map((text) => (
        <p key={text} className="field-problem">
          {text}
        </p>
      ))}
      {report.problems.length === 0 ? (
        <ul>
          {change.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
      {report.notes.map((text) => (
        <p key={text} className="dialog-note">
          {text}
        </p>
      ))}
    </div>
  );
};
