/** Settings of a scenario that seldom change: cycle, fiscal year, currency, unit name, what counts as won. */

import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { daysInWords } from '../../../shared/funnel/input/in-words.ts';
import { lagInDays, sum } from '../../../shared/funnel/rates.ts';
import type { Model } from '../../../shared/model/model.ts';
import { termsInOrder } from '../../../shared/model/queries/terms.ts';
import { currencies, currencyName } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { FiscalYearSelect } from '../../parts/FiscalYearSelect.tsx';
import { useModel } from '../../parts/use-model.ts';
import type { SelectOption } from '../../ui/fields/Select.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import type { InputsProps } from '../figures/inputs.ts';
import { performHere } from '../figures/preview.ts';
import type { Funnel } from '../scenario/scenario.ts';
import { NO_CHOICE, ScenarioChoice, ScenarioFigure } from './ScenarioFields.tsx';
import { words } from './words.ts';

export const MoreSettings = (props: InputsProps) => {
  const { scenario, kinds, readOnly } = props;
  const { funnel } = scenario;
  const update = (fields: Partial<Funnel>) =>
    performHere({ type: 'funnel.update', ...fields, id: funnel.id });
  const terms = useModel(useShallow(termNames));
  const units = useMemo(
    () => [{ value: NO_CHOICE, label: say(words.unitsOption) }, ...terms.map(termOption)],
    [terms],
  );
  const currencies = useMemo(() => currenciesWith(funnel.currency), [funnel.currency]);
  const lags = daysInWords(
    sum(scenario.input.stages.map((stage) => lagInDays(stage, scenario.input.period))),
    locale(),
  );
  const choice = { funnelId: funnel.id, readOnly };
  return (
    <div className="sheet-fields">
      <div className="sheet-pair">
        <ScenarioFigure
          {...props}
          field="cycleDays"
          label={say(words.cycleDays)}
          kind={kinds.daysOrNone}
          {...(funnel.cycleDays === null && { note: say(words.cycleDaysNote, { days: lags }) })}
        />
        <FiscalYearSelect />
      </div>
      <div className="sheet-pair">
        <ScenarioChoice
          {...choice}
          field="currency"
          label={say(words.currency)}
          value={funnel.currency}
          options={currencies}
        />
        <ScenarioFigure {...props} field="carriedOver" label={say(words.carriedOver)} kind={kinds.count} />
        <ScenarioChoice
          {...choice}
          field="termId"
          label={say(words.unitName)}
          value={funnel.termId}
          options={units}
        />
      </div>
      <TextArea
        key={`${funnel.id} won`}
        label={say(words.whatIsWon)}
        value={funnel.winDefinition}
        onCommit={(winDefinition) => update({ winDefinition })}
        readOnly={readOnly}
      />
    </div>
  );
};

/** Ids, symbols and adopted names as plain strings, which compare by value. */
const termNames = (model: Model): string[] =>
  termsInOrder(model).map(({ id, symbol, adoptedCandidateId }) => {
    const adopted = adoptedCandidateId === null ? undefined : model.rows.candidate.get(adoptedCandidateId);
    return JSON.stringify([id, symbol, adopted?.name ?? '']);
  });

const termOption = (packed: string): SelectOption<string> => {
  const [id = '', symbol = '', name = ''] = JSON.parse(packed) as string[];
  return {
    value: id,
    label: name === '' ? say(words.termWithoutName, { symbol }) : say(words.termWithName, { name, symbol }),
  };
};

/** All currencies by code and name, and the one that is used even if its code is unknown. */
const currenciesWith = (used: string): readonly SelectOption<string>[] => {
  const all = currencies().map((value) => ({
    value,
    label: `${value} ${currencyName(value, locale()) ?? ''}`.trim(),
  }));
  return all.some(({ value }) => value === used) ? all : [{ value: used, label: used }, ...all];
};
