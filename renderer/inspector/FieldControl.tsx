import { useStore } from 'zustand';
import {
  choicesOf,
  headingOf,
  isNumeric,
  isOptional,
  shownValue,
  typedValue,
} from '../../shared/model/fields/typed.ts';
import { type Process, saidOf } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { suggestRoles } from '../parts/suggest-entries.ts';
import { commitDraft } from '../state/document/commit-draft.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { notify } from '../state/session/session.ts';
import { DraftField } from '../ui/fields/DraftField.tsx';
import { Select } from '../ui/fields/Select.tsx';
import { words } from './words.ts';

const NO_VALUE = '-';
const optionFor = (choice: string) => ({ value: choice, label: choice });

/** A field of a block: a list, a number or a line, according to its record. */
export const FieldControl = ({ process, field }: { process: Process; field: keyof Process }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const { id, name } = process;
  const value = shownValue(process[field]);
  const label = headingOf('process', field);
  const { empty } = saidOf('process', field);
  const choices = choicesOf('process', field);
  const commandFor = (changed: unknown) => ({
    type: 'process.update' as const,
    ids: [id],
    [field]: changed,
  });
  if (choices)
    return (
      <Select
        label={label}
        value={value || NO_VALUE}
        options={[
          ...(isOptional('process', field) ? [{ value: NO_VALUE, label: say(words.none) }] : []),
          ...choices.map(optionFor),
        ]}
        isDisabled={readOnly}
        onChange={(chosen) => perform(commandFor(chosen === NO_VALUE ? null : chosen))}
      />
    );
  const commit = (text: string): boolean => {
    const typed = typedValue('process', field, text);
    if ('value' in typed) return commitDraft({ table: 'process', id, name }, text, commandFor(typed.value));
    notify(typed.problem);
    return false;
  };
  return (
    <DraftField
      label={label}
      placeholder={empty ? say(empty) : ''}
      {...(isNumeric('process', field) && { inputMode: 'numeric' as const })}
      value={value}
      suggest={field === 'owner' ? suggestRoles : undefined}
      readOnly={readOnly}
      onCommit={commit}
    />
  );
};
