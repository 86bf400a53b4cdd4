import { MoreHorizontal } from 'lucide-react';
import { memo, useState } from 'react';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { conversionNote, lagNote } from '../../shared/funnel/notes.ts';
import { sum } from '../../shared/funnel/rates.ts';
import { codeOf } from '../../shared/model/codes.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { useModel } from '../state/document.ts';
import { classes } from '../ui/classes.ts';
import { MenuButton } from '../ui/Menu.tsx';
import type { StageFigure } from './change.ts';
import { FigureInput } from './FigureInput.tsx';
import { type FigureKind, type FigureKinds, within } from './figure-kinds.ts';
import { pastedStages } from './paste-cells.ts';
import { keepPasted } from './preview.ts';
import { StageName } from './StageName.tsx';
import type { Stage } from './scenario.ts';
import { stageMenu } from './stage-menu.tsx';

type StageRowProps = StageCellsProps & {
  isFirst: boolean;
  isLast: boolean;
  closes: string;
  needed: string;
  toCreate: string;
};

export const StageRow = ({ isFirst, isLast, closes, needed, toCreate, ...given }: StageRowProps) => {
  const [saidIn, setSaidIn] = useState<Element | null>(null);
  return (
    <>
      <tr>
        <StageCells {...given} saidIn={saidIn} />
        <td className="sheet-result">{closes}</td>
        <td className={classes('sheet-result', needed === 'out of reach' && 'is-due')}>{needed}</td>
        <td className={classes('sheet-result', toCreate === 'out of reach' && 'is-due')}>{toCreate}</td>
        <td className="sheet-menu">
          {!given.readOnly && (
            <StageMenu stage={given.stage} name={given.name} isFirst={isFirst} isLast={isLast} />
          )}
        </td>
      </tr>
      <tr className="sheet-said">
        <td ref={setSaidIn} colSpan={8} />
      </tr>
    </>
  );
};

type StageCellsProps = {
  stage: Stage;
  /** As people read it: terms by their names. */
  name: string;
  /** The figures with what is being previewed, for what is said about them. */
  conversion: number;
  lag: number;
  horizon: number;
  period: FunnelInput['period'];
  nameProblem: string | undefined;
  conversionProblem: string | undefined;
  lagProblem: string | undefined;
  openProblem: string | undefined;
  kinds: FigureKinds;
  readOnly: boolean;
};

/** What is put in. Drawn again only where it has changed itself: results change with every step of any slider. */
const StageCells = memo((props: StageCellsProps & { saidIn: Element | null }) => {
  const { stage, name, kinds, readOnly, saidIn } = props;
  const cell = (field: StageFigure, word: string) => ({
    funnelId: stage.funnelId,
    place: `${stage.id} ${field}`,
    label: `${word} of ${name}`,
    hideLabel: true,
    isCell: true,
    saidIn,
    readOnly,
    value: stage[field],
    change: (value: number) => ({ of: 'stage', id: stage.id, field, value }) as const,
    pasteCells: (cells: string[][]) =>
      keepPasted(stage.funnelId, (scenario, locale) =>
        pastedStages(scenario, { stageId: stage.id, field }, cells, locale),
      ),
  });
  return (
    <>
      <th scope="row">
        <StageName
          stage={stage}
          name={name}
          problem={props.nameProblem}
          saidIn={saidIn}
          readOnly={readOnly}
        />
        <LinkedBlock processId={stage.processId} />
      </th>
      <td>
        <FigureInput
          {...cell('conversion', 'Conversion')}
          kind={kinds.share}
          note={conversionNote(name, props.conversion)}
          problem={props.conversionProblem}
        />
      </td>
      <td>
        <FigureInput
          {...cell('lagPeriods', 'Lag')}
          kind={kinds.lag}
          note={lagNote(name, props.lag, props.horizon, props.period)}
          problem={props.lagProblem}
        />
      </td>
      <td>
        <FigureInput
          {...cell('open', 'Open units')}
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
    label={`Menu of ${name}`}
    size="small"
    icon={<MoreHorizontal size={15} aria-hidden />}
    entries={stageMenu(stage, isFirst, isLast)}
  />
));

/** As many units are open as have a date, at least. */
const openKind = ({ stage: { openByPeriod }, kinds: { count } }: StageCellsProps): FigureKind => {
  if (openByPeriod === null) return count;
  const dated = sum(openByPeriod);
  return within(count, { min: dated }, `${count.show(dated)} of them have a date. Lower those first.`);
};

const profileNote = ({
  stage: { open, openByPeriod },
  kinds: { count },
}: StageCellsProps): string | undefined =>
  openByPeriod === null
    ? undefined
    : `${count.show(sum(openByPeriod))} of the ${count.show(open)} open come later, by their dates.`;

/** The block that a stage stands for. */
const LinkedBlock = ({ processId }: { processId: string | null }) => {
  const words = useModel((model) => {
    const process = processId === null ? undefined : model.rows.process.get(processId);
    return process ? `${codeOf(model, process.id)} ${withTerms(model, process.name)}`.trim() : '';
  });
  return words === '' ? null : <span className="stage-link">{words}</span>;
};
