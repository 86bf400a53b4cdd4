/** Fields of a scenario as a whole: a figure of it, and one of a few values. */
import { memo } from 'react';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { FigureInput } from '../figures/FigureInput.tsx';
import type { FigureKind } from '../figures/figure-kinds.ts';
import type { InputsProps } from '../figures/inputs.ts';
import { performHere } from '../figures/preview.ts';
import { problemAt } from '../scenario/live-scenario.ts';

type ScenarioFigureProps = InputsProps & { label: string; note?: string } & (
    | { field: 'dealSize' | 'carriedOver'; kind: FigureKind }
    | { field: 'cycleDays'; kind: FigureKind<number | null> }
  );

export const ScenarioFigure = (props: ScenarioFigureProps) => {
  const { scenario, problems, readOnly, field, label, note } = props;
  const given = {
    funnelId: scenario.funnel.id,
    place: field,
    label,
    note,
    change: (value: number) => ({ of: 'scenario', field, value }) as const,
    problem: problemAt(problems, field),
    readOnly,
  };
  return props.field === 'cycleDays' ? (
    <FigureInput {...given} value={scenario.input.cycleDays} kind={props.kind} />
  ) : (
    <FigureInput {...given} value={scenario.input[props.field]} kind={props.kind} />
  );
};

type ScenarioChoiceProps = {
  funnelId: string;
  field: 'currency' | 'termId' | 'coverageStageId';
  label: string;
  /** Null is chosen by `NO_CHOICE`. */
  value: string | null;
  options: readonly SelectOption<string>[];
  readOnly: boolean;
};

/** The value of the option for none. */
export const NO_CHOICE = ' none';

export const ScenarioChoice = memo((props: ScenarioChoiceProps) => {
  const { funnelId, field, label, value, options, readOnly } = props;
  return (
    <Select
      label={label}
      value={value ?? NO_CHOICE}
      options={options}
      onChange={(chosen) =>
        performHere({
          type: 'funnel.update',
          id: funnelId,
          [field]: chosen === NO_CHOICE ? null : chosen,
        })
      }
      isDisabled={readOnly}
    />
  );
});
