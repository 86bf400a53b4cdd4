/** What is set once in the life of a scenario: its start, its currency, what its units are called, what counts as won. */
import { useId } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Problem } from '../../shared/funnel/problems.ts';
import type { Model } from '../../shared/model/model.ts';
import { useModel } from '../state/document.ts';
import { Select, type SelectOption } from '../ui/Select.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { FigureInput } from './FigureInput.tsx';
import type { FigureKinds } from './figure-kinds.ts';
import { problemAt } from './live.ts';
import { LOCALE } from './locale.ts';
import { performHere } from './preview.ts';
import type { Scenario } from './scenario.ts';

type MoreSettingsProps = {
  scenario: Scenario;
  kinds: FigureKinds;
  problems: readonly Problem[];
  readOnly: boolean;
};

export const MoreSettings = ({ scenario, kinds, problems, readOnly }: MoreSettingsProps) => {
  const { funnel, input } = scenario;
  const update = (fields: Partial<typeof funnel>) =>
    performHere({ type: 'funnel.update', ...fields, id: funnel.id });
  const terms = useModel(useShallow(termNames));
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
        <Select
          label="Currency"
          value={funnel.currency}
          options={currencies(funnel.currency)}
          onChange={(currency) => update({ currency })}
          isDisabled={readOnly}
        />
      </div>
      <div className="sheet-pair">
        <FigureInput
          funnelId={funnel.id}
          place="carriedOver"
          label="Deals carried over"
          value={input.carriedOver}
          kind={kinds.count}
          change={(value) => ({ of: 'scenario', field: 'carriedOver', value })}
          problem={problemAt(problems, 'carriedOver')}
          readOnly={readOnly}
        />
        <Select
          label="Units are called"
          value={funnel.termId ?? NO_TERM}
          options={[{ value: NO_TERM, label: 'units' }, ...terms.map(termOption)]}
          onChange={(termId) => update({ termId: termId === NO_TERM ? null : termId })}
          isDisabled={readOnly}
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

const NO_TERM = ' none';

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
const currencies = (used: string): readonly SelectOption<string>[] =>
  CURRENCIES.some(({ value }) => value === used) ? CURRENCIES : [{ value: used, label: used }, ...CURRENCIES];

type DateFieldProps = {
  label: string;
  value: string;
  onCommit(date: string): boolean;
  readOnly: boolean;
};

/** A day, typed or picked; a day half typed stays and is not used. */
const DateField = ({ label, value, onCommit, readOnly }: DateFieldProps) => {
  const id = useId();
  const draft = useDraft({ value, onCommit: (date) => date !== '' && onCommit(date) });
  const isMissing = draft.text === '';
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="field-input"
        readOnly={readOnly}
        value={draft.text}
        aria-invalid={isMissing ? true : undefined}
        aria-describedby={isMissing ? `${id}-said` : undefined}
        onChange={(event) => draft.type(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape' && draft.isChanged) {
            event.stopPropagation();
            draft.revert();
          }
        }}
      />
      {isMissing && (
        <span id={`${id}-said`} className="field-problem">
          A day is missing. {new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC' }).format(Date.parse(value))}{' '}
          stays in use.
        </span>
      )}
    </div>
  );
};
