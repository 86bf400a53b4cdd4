import { byRank, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { termsInOrder, withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { useModelNow } from '../use-model.ts';
import type { Subject } from './threads.ts';
import { words } from './words.ts';

type SubjectSelectProps = {
  value: Subject;
  /** The selected block, offered first. */
  selectedId: string | undefined;
  onChange(subject: Subject): void;
};

/** Chooses the subject of a new thread: the selected block, the model, a term or a use case. */
export const SubjectSelect = ({ value, selectedId, onChange }: SubjectSelectProps) => {
  const { model } = useModelNow();
  const choices = choicesIn(model, [selectedId, value.processId]);
  return (
    <Select
      label={say(words.subject)}
      value={keyOf(value)}
      options={choices.map(({ subject, label }): SelectOption<string> => ({ value: keyOf(subject), label }))}
      onChange={(key) => onChange(choices.find(({ subject }) => keyOf(subject) === key)?.subject ?? {})}
    />
  );
};

const keyOf = ({ processId, termId, useCaseId }: Subject): string =>
  processId !== undefined
    ? `process ${processId}`
    : termId !== undefined
      ? `term ${termId}`
      : useCaseId !== undefined
        ? `useCase ${useCaseId}`
        : 'model';

/** More terms and use cases have their threads only in their own lists. */
const MAX_OFFERED = 50;

const choicesIn = (
  model: Model,
  blockIds: readonly (string | undefined)[],
): { subject: Subject; label: string }[] => {
  const blocks = [...new Set(blockIds)].flatMap((id) => model.rows.process.get(id ?? '') ?? []);
  const terms = termsInOrder(model).slice(0, MAX_OFFERED);
  const useCases = [...model.rows.useCase.values()].sort(byRank).slice(0, MAX_OFFERED);
  const shown = (name: string) => withTerms(model, name).slice(0, 80);
  return [
    ...blocks.map(({ id, name }) => ({
      subject: { processId: id },
      label: `${codeOf(model, id)} ${shown(name)}`.trim(),
    })),
    { subject: {}, label: say(words.model) },
    ...terms.map(({ id, symbol }) => ({ subject: { termId: id }, label: say(words.term, { symbol }) })),
    ...useCases.map(({ id, name }) => ({
      subject: { useCaseId: id },
      label: say(words.useCase, { name: shown(name) }),
    })),
  ];
};
