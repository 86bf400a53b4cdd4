import { Select } from '../../ui/Select.tsx';
import { type ColumnUse, type Mapping, type PeriodSpellings, periodColumns } from './mapping.ts';
import type { PipelineProblem } from './pipeline.ts';
import type { CsvTable } from './read-table.ts';

const USES: readonly (readonly [use: ColumnUse, label: string])[] = [
  ['stage', 'Stage'],
  ['open', 'Open units'],
  ['conversion', 'Conversion'],
  ['lag', 'Lag in periods'],
  ['period', 'Period'],
];
const NONE = ' none';
const EACH = ' each';

type ColumnChoicesProps = {
  table: CsvTable;
  mapping: Mapping;
  periods: PeriodSpellings;
  problems: readonly PipelineProblem[];
  onChange(fields: Partial<Mapping>): void;
};

/** Which column is what, each choice with what is wrong with it right below. */
export const ColumnChoices = ({ table, mapping, periods, problems, onChange }: ColumnChoicesProps) => {
  const dated = periodColumns(table, periods);
  const optionsFor = (use: ColumnUse) => [
    { value: NONE, label: noneOf(use, mapping.isWide) },
    ...(use === 'period' && dated.length > 0
      ? [{ value: EACH, label: `A column each: ${dated[0]?.name} to ${dated.at(-1)?.name}` }]
      : []),
    ...table.head.map((name) => ({ value: name, label: name })),
  ];
  const choose = (use: ColumnUse, value: string) => {
    const name = value === NONE || value === EACH ? null : value;
    onChange(use === 'period' ? { period: name, isWide: value === EACH } : { [use]: name });
  };
  return (
    <div className="csv-columns">
      {USES.map(([use, label]) => (
        <div key={use} className="csv-column">
          <Select
            label={use === 'open' && mapping.isWide ? 'Open units that stand ready' : label}
            value={use === 'period' && mapping.isWide ? EACH : (mapping[use] ?? NONE)}
            options={optionsFor(use)}
            onChange={(value) => choose(use, value)}
          />
          {problems.map(
            (problem) =>
              'use' in problem &&
              problem.use === use && (
                <p key={problem.sentence} className="field-problem">
                  {problem.sentence}
                </p>
              ),
          )}
        </div>
      ))}
    </div>
  );
};

const noneOf = (use: ColumnUse, isWide: boolean): string => {
  if (use !== 'open') return 'No column';
  return isWide ? 'None but those by period' : 'Count the rows';
};
