/** The stages of a scenario: what they convert, how long that takes, what is open; and what must come of it. */
import { Plus } from 'lucide-react';
import { memo } from 'react';
import type { FunnelResult } from '../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { figuresIn } from '../../shared/scene/pictures/figures.ts';
import { Button } from '../ui/Button.tsx';
import type { InputsProps } from './inputs.ts';
import { problemAt } from './live.ts';
import { LOCALE } from './locale.ts';
import { StageRow } from './StageRow.tsx';
import { addStage } from './stage-changes.ts';
import { walkTable } from './walk-table.ts';

type StageTableProps = InputsProps & {
  /** The scenario with what is being previewed, and what follows from that. */
  live: FunnelInput;
  result: FunnelResult | null;
};

export const StageTable = ({ scenario, live, result, problems, kinds, readOnly }: StageTableProps) => {
  const { funnel, stages, input } = scenario;
  const toCreate = (name: string) => {
    const needs = result?.netting.find(({ item }) => item === name)?.netRequirements ?? [];
    let total = 0;
    for (const each of needs) {
      if (each === null) return OUT_OF_REACH;
      total += each;
    }
    return result ? short(total) : NOTHING;
  };
  return (
    <>
      <table className="sheet-table stage-table" onKeyDown={walkTable}>
        <caption className="sr-only">Stages</caption>
        <thead>
          <tr>
            <th scope="col">Stage</th>
            <th scope="col" title="Units entering the next stage per unit entering this one">
              Converts
            </th>
            <th scope="col" title={`Whole ${funnel.period}s from entering this stage to entering the next`}>
              Lag
            </th>
            <th scope="col" title="Units in the stage now">
              Open
            </th>
            <th
              scope="col"
              title="The chance that a unit in this stage is won in the end: all conversions from here on"
            >
              Closes
            </th>
            <th scope="col" title="Units that must enter the stage for the whole quota, whatever is open">
              Needed
            </th>
            <th scope="col" title="Units still to enter the stage, after what is open: its net requirements">
              To create
            </th>
            <th scope="col">
              <span className="sr-only">Menu</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, index) => {
            const shown = live.stages[index] ?? input.stages[index];
            const required = result?.reverse.stages[index]?.required;
            const closes = result?.stages[index]?.closeProbability;
            return (
              <StageRow
                key={stage.id}
                stage={stage}
                name={shown?.name ?? stage.name}
                isFirst={index === 0}
                isLast={index === stages.length - 1}
                conversion={shown?.conversion ?? stage.conversion}
                horizon={live.quota.length}
                lag={shown?.lagPeriods ?? stage.lagPeriods}
                period={funnel.period}
                closes={closes === undefined ? NOTHING : chance(closes)}
                needed={required === undefined ? NOTHING : required === null ? OUT_OF_REACH : short(required)}
                toCreate={toCreate(shown?.name ?? '')}
                nameProblem={problemAt(problems, `stages.${index}.name`)}
                conversionProblem={problemAt(problems, `stages.${index}.conversion`)}
                lagProblem={problemAt(problems, `stages.${index}.lagPeriods`)}
                openProblem={
                  problemAt(problems, `stages.${index}.open`) ??
                  problemAt(problems, `stages.${index}.openByPeriod`)
                }
                kinds={kinds}
                readOnly={readOnly}
              />
            );
          })}
        </tbody>
      </table>
      {stages.length === 0 && (
        <p className="field-problem">
          There are no stages yet. Add the first: it may well be the one before won.
        </p>
      )}
      {!readOnly && <AddStage funnelId={funnel.id} />}
    </>
  );
};

const AddStage = memo(({ funnelId }: { funnelId: string }) => (
  <Button size="small" variant="quiet" className="sheet-add" onPress={() => addStage(funnelId, null)}>
    <Plus size={14} aria-hidden /> Add a stage
  </Button>
));

const NOTHING = '–';
const OUT_OF_REACH = 'out of reach';

const chances = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 });
const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumSignificantDigits: 4 });
const chance = (value: number): string =>
  value > 0 && value < 1e-7
    ? figuresIn(undefined, LOCALE).percent(value)
    : `${chances.format(value * 100)} %`;
/** A column has room for five digits. */
const short = (value: number): string =>
  value >= 99_999.5 && value < 1e15 ? compact.format(value) : figuresIn(undefined, LOCALE).unitsShort(value);
