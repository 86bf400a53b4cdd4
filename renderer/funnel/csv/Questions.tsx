/** Asks about what is unclear in a file: each answer shows how the file is then read. */

import type { Mapping } from '../../../shared/funnel/pipeline/mapping.ts';
import { type Question, readFigure } from '../../../shared/funnel/pipeline/questions.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { decimalReadings, shareReadings } from './reading-labels.ts';
import { words } from './words.ts';

type Answer = Partial<Pick<Mapping, Question['about']>>;

type QuestionsProps = {
  questions: readonly Question[];
  mapping: Mapping;
  onAnswer(answer: Answer): void;
};

export const Questions = ({ questions, mapping, onAnswer }: QuestionsProps) =>
  questions.map((question) => {
    const chosen = mapping[question.about] ?? null;
    return (
      <fieldset key={question.about} className="csv-question" aria-describedby={`ask-${question.about}`}>
        <legend>{legendOf(question)}</legend>
        {readingsOf(question, mapping.decimal).map(({ answer, label }) => (
          <label key={label} className="csv-reading">
            <input
              type="radio"
              name={question.about}
              checked={Object.values(answer)[0] === chosen}
              onChange={() => onAnswer(answer)}
            />
            {label}
          </label>
        ))}
        <p id={`ask-${question.about}`} className={chosen === null ? 'field-problem' : 'dialog-note'}>
          {chosen === null ? say(words.unanswered) : say(words.answered)}
        </p>
      </fieldset>
    );
  });

const legendOf = ({ about, cell, column, rows }: Question): string => {
  const values = { rows, cell: quoted(cell), column: quoted(column) };
  if (about === 'closed') return say(cell === '' ? words.closed : words.closedBy, values);
  return say(about === 'blanks' ? words.blanks : words.meaning, values);
};

type Reading = { readonly answer: Answer; readonly label: string };

const readingsOf = ({ about, cell }: Question, decimal: Mapping['decimal']): readonly Reading[] => {
  if (about === 'closed')
    return [
      { answer: { closed: 'left-out' }, label: say(words.leaveOutEnded) },
      { answer: { closed: 'counted' }, label: say(words.countAsOpen) },
    ];
  if (about === 'blanks')
    return [
      { answer: { blanks: 'stage-above' }, label: say(words.stageAbove, { stage: quoted(cell) }) },
      { answer: { blanks: 'left-out' }, label: say(words.leaveOut) },
    ];
  if (about === 'decimal')
    return decimalReadings((mark) => readFigure(cell, mark) ?? 0).map(([mark, label]) => ({
      answer: { decimal: mark },
      label,
    }));
  return shareReadings(readFigure(cell, decimal ?? '.') ?? 0).map(([share, label]) => ({
    answer: { share },
    label,
  }));
};
