import { withTerms } from '../../../shared/model/queries/terms.ts';
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { words } from './words.ts';

const START_OF_DAY = 'today';

type Props = { value: string | null; onChange(since: string | null): void };

/** The version that minutes tell changes since: a snapshot, the latest first, or the start of the day. */
export const SinceField = ({ value, onChange }: Props) => {
  const model = currentModel();
  const day = dateFormat(locale(), { dateStyle: 'medium' });
  const snapshots = [...model.rows.snapshot.values()].sort((a, b) => b.seq - a.seq);
  if (snapshots.length === 0) return null;
  const known = value !== null && model.rows.snapshot.has(value) ? value : START_OF_DAY;
  return (
    <Select
      label={say(words.changesSince)}
      value={known}
      options={[
        { value: START_OF_DAY, label: say(words.startOfDay) },
        ...snapshots.map(({ id, name, at }) => ({
          value: id,
          label: say(words.snapshotOf, { name: withTerms(model, name), date: day.format(new Date(at)) }),
        })),
      ]}
      onChange={(chosen) => onChange(chosen === START_OF_DAY ? null : chosen)}
    />
  );
};
