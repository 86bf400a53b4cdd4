import { MoreHorizontal } from 'lucide-react';
import { memo, useState } from 'react';
import type { FunnelInput } from '../../shared/funnel/input.ts';
import { sum } from '../../shared/funnel/rates.ts';
import { codeOf } from '../../shared/model/codes.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, useModel } from '../state/document.ts';
import { classes } from '../ui/classes.ts';
import { MenuButton } from '../ui/Menu.tsx';
import { useDraft } from '../ui/use-draft.ts';
import type { StageFigure } from './change.ts';
import { FigureInput } from './FigureInput.tsx';
import { type FigureKind, type FigureKinds, within } from './figure-kinds.ts';
import { performHere } from './preview.ts';
import type { Stage } from './scenario.ts';
import { selectAll } from './select-all.ts';
import { stageNameId } from './stage-changes.ts';
import { stageMenu } from './stage-menu.tsx';
import { undoMark } from './undo-keys.ts';
import { periodsInWords } from './words.ts';

type StageRowProps = {
  stage: Stage;
  /** As people read it: terms by their names. */
  name: string;
  isFirst: boolean;
  isLast: boolean;
  /** The figures with what is being previewed, for what is said about them. */
  conversion: number;
  lag: number;
  horizon: number;
  period: FunnelInput['period'];
  closes: string;
  needed: string;
  toCreate: string;
  nameProblem: string | undefined;
  conversionProblem: string | undefined;
  lagProblem: string | undefined;
  openProblem: string | undefined;
  kinds: FigureKinds;
  readOnly: boolean;
};

export const StageRow = memo((props: StageRowProps) => {
  const { stage, name, kinds, readOnly } = props;
  const [saidIn, setSaidIn] = useState<Element | null>(null);
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
  });
  return (
    <>
      <tr>
        <th scope="row">
          <StageName stage={stage} name={name} problem={props.nameProblem} readOnly={readOnly} />
          <LinkedBlock processId={stage.processId} />
        </th>
        <td>
          <FigureInput
            {...cell('conversion', 'Conversion')}
            kind={kinds.share}
            note={conversionNote(props)}
            problem={props.conversionProblem}
          />
        </td>
        <td>
          <FigureInput
            {...cell('lagPeriods', 'Lag')}
            kind={kinds.lag}
            note={lagNote(props)}
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
        <td className="sheet-result">{props.closes}</td>
        <td className={classes('sheet-result', props.needed === 'out of reach' && 'is-due')}>
          {props.needed}
        </td>
        <td className={classes('sheet-result', props.toCreate === 'out of reach' && 'is-due')}>
          {props.toCreate}
        </td>
        <td className="sheet-menu">
          {!readOnly && (
            <MenuButton
              label={`Menu of ${name}`}
              size="small"
              icon={<MoreHorizontal size={15} aria-hidden />}
              entries={stageMenu(stage, props.isFirst, props.isLast)}
            />
          )}
        </td>
      </tr>
      <tr className="sheet-said">
        <td ref={setSaidIn} colSpan={8} />
      </tr>
    </>
  );
});

const conversionNote = ({ conversion, name }: StageRowProps): string | undefined =>
  conversion === 0
    ? `At 0 % nothing gets past ‹${name}›.`
    : conversion === 1
      ? `At 100 % all that enters ‹${name}› gets past it.`
      : undefined;

const lagNote = ({ lag, horizon, period, name }: StageRowProps): string | undefined =>
  lag >= horizon && horizon > 0
    ? `A lag of ${periodsInWords(lag, period)} is longer than the ${periodsInWords(horizon, period)} planned: what enters ‹${name}› now comes too late.`
    : undefined;

/** As many units are open as have a date, at least. */
const openKind = ({ stage: { openByPeriod }, kinds: { count } }: StageRowProps): FigureKind => {
  if (openByPeriod === null) return count;
  const dated = sum(openByPeriod);
  return within(count, { min: dated }, `${count.show(dated)} of them have a date. Lower those first.`);
};

const profileNote = ({
  stage: { open, openByPeriod },
  kinds: { count },
}: StageRowProps): string | undefined =>
  openByPeriod === null
    ? undefined
    : `${count.show(sum(openByPeriod))} of the ${count.show(open)} open come later, by their dates.`;

type StageNameProps = { stage: Stage; name: string; problem: string | undefined; readOnly: boolean };

/** The name of a stage: terms by their adopted names, and as placeholders while it is edited. */
const StageName = ({ stage, name, problem, readOnly }: StageNameProps) => {
  const [isFocused, setFocused] = useState(false);
  const draft = useDraft({
    value: stage.name,
    onCommit: (text) => performHere({ type: 'stage.update', id: stage.id, name: text }),
  });
  return (
    <>
      <textarea
        id={stageNameId(stage.id)}
        rows={1}
        className="field-input stage-name"
        aria-label={`Name of stage ${name}`}
        aria-invalid={problem ? true : undefined}
        autoComplete="off"
        readOnly={readOnly}
        title={withTerms(currentModel(), stage.name)}
        value={draft.isChanged || isFocused ? draft.text : name}
        {...undoMark(draft.isChanged)}
        {...selectAll(() => setFocused(true))}
        onBlur={() => {
          setFocused(false);
          draft.commit();
        }}
        onChange={(event) => draft.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') draft.commit();
          if (event.key === 'Escape' && draft.isChanged) {
            event.stopPropagation();
            draft.revert();
          }
        }}
      />
      {problem && <span className="field-problem">{problem}</span>}
    </>
  );
};

/** The block that a stage stands for. */
const LinkedBlock = ({ processId }: { processId: string | null }) => {
  const words = useModel((model) => {
    const process = processId === null ? undefined : model.rows.process.get(processId);
    return process ? `${codeOf(model, process.id)} ${withTerms(model, process.name)}`.trim() : '';
  });
  return words === '' ? null : <span className="stage-link">{words}</span>;
};
