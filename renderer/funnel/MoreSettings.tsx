/** What is set once in the life of a scenario: its start, its currency, what its units are called, what counts as won. */
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Model } from '../../shared/model/model.ts';
import { useModel } from '../state/document.ts';
import type { SelectOption } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { DateField } from './DateField.tsx';
import type { InputsProps } from './inputs.ts';
import { LOCALE } from './locale.ts';
import { performHere } from './preview.ts';
import { NO_CHOICE, ScenarioChoice, ScenarioFigure } from './ScenarioFields.tsx';
import type { Funnel } from './scenario.ts';

export const MoreSettings = (props: InputsProps) => {
  const { scenario, kinds, readOnly } = props;
  const { funnel } = scenario;
  const update = (fields: Partial<Funnel>) =>
    performHere({ type: 'funnel.update', ...fields, id: funnel.id });
  const terms = useModel(useShallow(termNames));
  const units = useMemo(() => [{ value: NO_CHOICE, label: 'units' }, ...terms.map(termOption)], [terms]);
  const currencies = useMemo(() => currenciesWith(funnel.currency), [funnel.currency]);
  const choice = { funnelId: funnel.id, readOnly };
  return (
    <div className="sheet-fields">
      <div className="sheet-pair">
        <DateField
          key={funnel.id}
          label="Start"
          value={funnel.start}
          onCommit={(start) => update({ start })}
          readOnly={readOnly}
        />
        <ScenarioChoice
          {...choice}
          field="currency"
          label="Currency"
          value={funnel.currency}
          options={currencies}
        />
      </div>
      <div className="sheet-pair">
        <ScenarioFigure {...props} field="carriedOver" label="Deals carried over" kind={kinds.count} />
        <ScenarioChoice
          {...choice}
          field="termId"
          label="Units are called"
          value={funnel.termId}
          options={units}
        />
      </div>
      <TextArea
        key={`${funnel.id} won`}
        label="What counts as won"
        value={funnel.winDefinition}
        onCommit={(winDefinition) => update({ winDefinition })}
        readOnly={readOnly}
      />
    </div>
  );
};

/** Ids, symbols and adopted names as plain strings, so that they can be told from those before. */
const termNames = (model: Model): string[] =>
  [...model.rows.term.values()].map(({ id, symbol, adoptedCandidateId }) => {
    const adopted = adoptedCandidateId === null ? undefined : model.rows.candidate.get(adoptedCandidateId);
    return JSON.stringify([id, symbol, adopted?.name ?? '']);
  });

const termOption = (packed: string): SelectOption<string> => {
  const [id = '', symbol = '', name = ''] = JSON.parse(packed) as string[];
  return {
    value: id,
    label: name === '' ? `${symbol}, no name adopted yet` : `${name}, the name of ${symbol}`,
  };
};

const currencyNames = new Intl.DisplayNames(LOCALE, { type: 'currency' });
const CURRENCIES: readonly SelectOption<string>[] = Intl.supportedValuesOf('currency').map((value) => ({
  value,
  label: `${value} ${currencyNames.of(value) ?? ''}`,
}));
const currenciesWith = (used: string): readonly SelectOption<string>[] =>
  CURRENCIES.some(({ value }) => value === used) ? CURRENCIES : [{ value: used, label: used }, ...CURRENCIES];
