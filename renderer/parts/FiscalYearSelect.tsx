import { useStore } from 'zustand';
import { settingsOf } from '../../shared/model/model.ts';
import { dateFormat } from '../../shared/words/format.ts';
import { locale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { Select } from '../ui/fields/Select.tsx';
import { useModel } from './use-model.ts';
import { words } from './words.ts';

/** The month in which the fiscal year of the whole model starts: quarters are named by it. */
export const FiscalYearSelect = () => {
  const fiscalStart = useModel((model) => settingsOf(model).fiscalStart);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    <Select
      label={say(words.fiscalYear)}
      value={String(fiscalStart)}
      options={monthOptions()}
      isDisabled={readOnly}
      onChange={(month) => perform({ type: 'model.update', fiscalStart: Number(month) })}
    />
  );
};

const monthOptions = () => {
  const months = dateFormat(locale(), { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => ({
    value: String(month + 1),
    label: months.format(Date.UTC(2027, month)),
  }));
};
