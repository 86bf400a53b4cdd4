import { codeOf } from '../../shared/model/codes.ts';
import { byRank, type Model } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { Select, type SelectOption } from '../ui/Select.tsx';
import type { Subject } from './threads.ts';

type SubjectSelectProps = {
  value: Subject;
  /** The block that is selected, offered before the others' lists. */
  selectedId: string | undefined;
  onChange(subject: Subject): void;
};

/** What a new discussion is on: the selected block, the model, a term or a use case. */
export const SubjectSelect = ({ value, selectedId, onChange }: SubjectSelectProps) => {
  useDocument(({ revision }) => revision);
  const choices = choicesIn(currentModel(), [selectedId, value.processId]);
  return (
    <Select
      label="On"
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

/** More terms and use cases than these are asked about in their own lists. */
const MOST_OFFERED = 50;

const choicesIn = (
  model: Model,
  blockIds: readonly (string | undefined)[],
): { subject: Subject; label: string }[] => {
  const blocks = [...new Set(blockIds)].flatMap((id) => model.rows.process.get(id ?? '') ?? []);
  const terms = [...model.rows.term.values()].slice(0, MOST_OFFERED);
  const useCases = [...model.rows.useCase.values()].sort(byRank).slice(0, MOST_OFFERED);
  const shown = (name: string) => withTerms(model, name).slice(0, 80);
  return [
    ...blocks.map(({ id, name }) => ({
      subject: { processId: id },
      label: `${codeOf(model, id)} ${shown(name)}`.trim(),
    })),
    { subject: {}, label: 'the model' },
    ...terms.map(({ id, symbol }) => ({ subject: { termId: id }, label: `the term ${symbol}` })),
    ...useCases.map(({ id, name }) => ({
      subject: { useCaseId: id },
      label: `the use case ${shown(name)}`,
    })),
  ];
};
