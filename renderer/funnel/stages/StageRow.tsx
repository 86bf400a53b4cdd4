import { MoreHorizontal } from 'lucide-react';
import { memo, useState } from 'react';
import { figuresIn, NO_FIGURE } from '../../../shared/charts/figures/figures.ts';
import type { FunnelInput, FunnelStage } from '../../../shared/funnel/input/input.ts';
import { conversionNote, lagNote } from '../../../shared/funnel/notes.ts';
import { lagInDays, sum } from '../../../shared/funnel/rates.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { numberFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModel } from '../../parts/use-model.ts';
import { classes } from '../../ui/classes.ts';
import { MenuButton } from '../../ui/overlay/Menu.tsx';
import { FigureInput } from '../figures/FigureInput.tsx';
import { type FigureKind, type FigureKinds, within } from '../figures/figure-kinds.ts';
import { pastedStages } from '../figures/paste-cells.ts';
import { keepPasted } from '../figures/preview.ts';
import type { StageFigure } from '../scenario/change.ts';
import type { Stage } from '../scenario/scenario.ts';
import { StageName } from './StageName.tsx';
import { stageMenu } from './stage-menu.tsx';
import { words } from './words.ts';

type StageRowProps = StageCellsProps & {
  isFirst: boolean;
  isLast: boolean;
  /** Undefined if there are no results; a number of units is null if the quota is unreachable. */
  chanceToClose: number | undefined;
  needed: number | null | undefined;
  toCreate: number | null | undefined;
};

export const StageRow = ({ isFirst, isLast, chanceToClose, needed, toCreate, ...given }: StageRowProps) => {
  const [messageHost, setMessageHost] = useState<Element | null>(null);
  return (
    <>
      <tr>
        <StageCells {...given} messageHost={messageHost} />
        <td className="sheet-result">{chanceToClose === undefined ? NO_FIGURE : chanceIn(chanceToClose)}</td>
        <td className={classes('sheet-result', needed === null && 'is-due')}>{unitsIn(needed)}</td>
        <td className={classes('sheet-result', toCreate === null && 'is-due')}>{unitsIn(toCreate)}</td>
        <td className="sheet-menu">
          {!given.readOnly && (
            <StageMenu stage={given.stage} name={given.name} isFirst={isFirst} isLast={isLast} />
          )}
        </td>
      </tr>
      <tr className="sheet-said">
        <td ref={setMessageHost} colSpan={8} />
      </tr>
    </>
  );
};

const chanceIn = (value: number): string =>
  value > 0 && value < 1e-7
    ? figuresIn(undefined, locale()).percent(value)
    : numberFormat(locale(), { style: 'percent', maximumSignificantDigits: 2 }).format(value);

const unitsIn = (value: number | null | undefined): string => {
  if (value === undefined) return NO_FIGURE;
  return value === null ? say(words.unreachable) : short(value);
};

/** A column has room for five digits. */
const short = (value: number): string =>
  value >= 99_999.5 && value < 1e15
    ? numberFormat(locale(), { notation: 'compact', maximumSignificantDigits: 4 }).format(value)
    : figuresIn(undefined, locale()).unitsShort(value);

type StageCellsProps = {
  stage: Stage;
  /** As people read it: terms by their names. */
  name: string;
  /** The figures, including a preview, for the notes about them. */
  shown: FunnelStage;
  isLagInDays: boolean;
  horizon: number;
  period: FunnelInput['period'];
  nameProblem: string | undefined;
  conversionProblem: string | undefined;
  lagProblem: string | undefined;
  openProblem: string | undefined;
  kinds: FigureKinds;
  readOnly: boolean;
};

/** The inputs. Memoised, since the results change with every step of any slider. */
const StageCells = memo((props: StageCellsProps & { messageHost: Element | null }) => {
  const { stage, name, kinds, readOnly, messageHost } = props;
  const cell = (field: StageFigure, label: string) => ({
    funnelId: stage.funnelId,
    place: `${stage.id} ${field}`,
    label,
    hideLabel: true,
    isCell: true,
    messageHost,
    readOnly,
    value: field === 'lagDays' ? lagInDays(stage, props.period) : stage[field],
    change: (value: number) => ({ of: 'stage', id: stage.id, field, value }) as const,
    pasteCells: (cells: string[][]) =>
      keepPasted(stage.funnelId, (scenario, locale, answers) =>
        pastedStages(scenario, { stageId: stage.id, field }, cells, locale, answers),
      ),
  });
  return (
    <>
      <th scope="row">
        <StageName
          stage={stage}
          name={name}
          problem={props.nameProblem}
          messageHost={messageHost}
          readOnly={readOnly}
        />
        <LinkedBlock processId={stage.processId} />
      </th>
      <td>
        <FigureInput
          {...cell('conversion', say(words.conversionOf, { name }))}
          kind={kinds.share}
          note={conversionNote(name, props.shown.conversion)}
          problem={props.conversionProblem}
        />
      </td>
      <td>
        <FigureInput
          {...cell(
            props.isLagInDays ? 'lagDays' : 'lagPeriods',
            say(props.isLagInDays ? words.lagDaysOf : words.lagOf, { name }),
          )}
          key={String(props.isLagInDays)}
          kind={props.isLagInDays ? kinds.lagDays : kinds.lag}
          note={lagNote(props.shown, props.horizon, props.period)}
          problem={props.lagProblem}
        />
      </td>
      <td>
        <FigureInput
          {...cell('open', say(words.openOf, { name }))}
          kind={openKind(props)}
          note={profileNote(props)}
          problem={props.openProblem}
        />
      </td>
    </>
  );
});

type StageMenuProps = { stage: Stage; name: string; isFirst: boolean; isLast: boolean };

const StageMenu = memo(({ stage, name, isFirst, isLast }: StageMenuProps) => (
  <MenuButton
    label={say(words.menuOf, { name })}
    size="small"
    icon={<MoreHorizontal size={15} aria-hidden />}
    entries={stageMenu(stage, isFirst, isLast)}
  />
));

/** Units with a date are open units too, so no fewer can be open. */
const openKind = ({ stage: { openByPeriod }, kinds: { count } }: StageCellsProps): FigureKind => {
  if (openByPeriod === null) return count;
  const dated = sum(openByPeriod);
  return within(count, { min: dated }, say(words.datedFirst, { dated: count.show(dated) }));
};

const profileNote = ({
  stage: { open, openByPeriod },
  kinds: { count },
}: StageCellsProps): string | undefined =>
  openByPeriod === null
    ? undefined
    : say(words.laterOf, { dated: count.show(sum(openByPeriod)), open: count.show(open) });

/** The block that a stage is linked to. */
const LinkedBlock = ({ processId }: { processId: string | null }) => {
  const words = useModel((model) => {
    const process = processId === null ? undefined : model.rows.process.get(processId);
    return process ? `${codeOf(model, process.id)} ${withTerms(model, process.name)}`.trim() : '';
  });
  return words === '' ? null : <span className="stage-link">{words}</span>;
};
