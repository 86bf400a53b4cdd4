import type { ColumnUse, Mapping, Target } from '../../../shared/funnel/pipeline/mapping.ts';
import type { Study } from '../../../shared/funnel/pipeline/study.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { words } from './words.ts';

const USES: readonly (readonly [use: ColumnUse, label: Message])[] = [
  ['stage', words.stage],
  ['open', words.open],
  ['conversion', words.conversion],
  ['lag', words.lagInPeriods],
  ['period', words.period],
];
const NONE = ' none';
const EACH = ' each';
const EVERY_ROW = ' in ';

type ColumnChoicesProps = {
  study: Study;
  stages: Target['stages'];
  onChange(fields: Partial<Mapping>): void;
};

/** Chooses the columns, each with the questions and problems about it right below. */
export const ColumnChoices = ({ study, stages, onChange }: ColumnChoicesProps) => {
  const { head, mapping, dated, asked } = study;
  const optionsFor = (use: ColumnUse) => [
    { value: NONE, label: noneOf(use, mapping.isWide) },
    ...(use === 'period' && dated.length > 0
      ? [{ value: EACH, label: say(words.perPeriod, { first: dated[0] ?? '', last: dated.at(-1) ?? '' }) }]
      : []),
    ...head.map((name) => ({ value: name, label: name })),
    ...(use === 'stage'
      ? stages.map(({ name }) => ({
          value: EVERY_ROW + name,
          label: say(words.everyRow, { stage: quoted(name) }),
        }))
      : []),
  ];
  const choose = (use: ColumnUse, value: string) => {
    const name = value === NONE || value === EACH || value.startsWith(EVERY_ROW) ? null : value;
    if (use === 'period') onChange({ period: name, isWide: value === EACH });
    else if (use === 'stage')
      onChange({ stage: name, everyRow: value.startsWith(EVERY_ROW) ? value.slice(EVERY_ROW.length) : null });
    else onChange({ [use]: name });
  };
  const chosenFor = (use: ColumnUse): string | null => {
    if (use === 'period' && mapping.isWide) return EACH;
    if (use === 'stage' && mapping.everyRow) return EVERY_ROW + mapping.everyRow;
    return mapping[use] === undefined ? null : (mapping[use] ?? NONE);
  };
  const sentences = (use: ColumnUse) => [
    ...asked.flatMap((each) => (each.use === use && mapping[use] === undefined ? [each.sentence] : [])),
    ...(study.report?.problems ?? []).flatMap((problem) =>
      'use' in problem && problem.use === use ? [problem.sentence] : [],
    ),
  ];
  return (
    <div className="csv-columns">
      {USES.map(([use, label]) => (
        <div key={use} className="csv-column">
          <Select
            label={say(use === 'open' && mapping.isWide ? words.openNow : label)}
            value={chosenFor(use)}
            placeholder={say(words.choose)}
            options={optionsFor(use)}
            onChange={(value) => choose(use, value)}
          />
          {sentences(use).map((sentence) => (
            <p key={sentence} className="field-problem">
              {sentence}
            </p>
          ))}
        </div>
      ))}
    </div>
  );
};

const noneOf = (use: ColumnUse, isWide: boolean): string => {
  if (use !== 'open') return say(words.noColumn);
  return say(isWide ? words.onlyPeriods : words.countRows);
};
