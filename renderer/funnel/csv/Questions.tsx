/** Asks what figures mean that can be read in two ways: each reading with what it makes of a cell of the file. */
import { figuresIn } from '../../../shared/scene/pictures/figures.ts';
import { LOCALE } from '../locale.ts';
import type { Mapping } from './mapping.ts';
import { type Question, readFigure } from './questions.ts';

type QuestionsProps = {
  questions: readonly Question[];
  mapping: Mapping;
  onAnswer(answer: Partial<Pick<Mapping, 'decimal' | 'share'>>): void;
};

export const Questions = ({ questions, mapping, onAnswer }: QuestionsProps) =>
  questions.map((question) => {
    const chosen = mapping[question.about];
    return (
      <fieldset key={question.about} className="csv-question" aria-describedby={`ask-${question.about}`}>
        <legend>
          What does “{question.cell}” in the column “{question.column}” mean?
        </legend>
        {readingsOf(question, mapping.decimal).map(({ answer, words }) => (
          <label key={words} className="csv-reading">
            <input
              type="radio"
              name={question.about}
              checked={Object.values(answer)[0] === chosen}
              onChange={() => onAnswer(answer)}
            />
            {words}
          </label>
        ))}
        <p id={`ask-${question.about}`} className={chosen === null ? 'field-problem' : 'dialog-note'}>
          {chosen === null
            ? 'No other figure in the file tells. Choose one; nothing is applied before.'
            : 'It holds for all figures like it, and for the next file with these headings.'}
        </p>
      </fieldset>
    );
  });

type Reading = { readonly answer: Partial<Pick<Mapping, 'decimal' | 'share'>>; readonly words: string };

const plainFigure = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 6 });

const readingsOf = ({ about, cell }: Question, decimal: Mapping['decimal']): readonly Reading[] => {
  if (about === 'decimal')
    return (['.', ','] as const).map((mark) => ({
      answer: { decimal: mark },
      words: `${plainFigure.format(readFigure(cell, mark) ?? 0)}: the ${mark === '.' ? 'point' : 'comma'} stands before decimals`,
    }));
  const { percent } = figuresIn(undefined, LOCALE);
  const value = readFigure(cell, decimal ?? '.') ?? 0;
  return [
    { answer: { share: 'percent' }, words: `${percent(value / 100)}: figures are percents` },
    { answer: { share: 'part' }, words: `${percent(value)}: figures are parts of 1` },
  ];
};
