import { useState } from 'react';
import { codeOf } from '../../shared/model/codes.ts';
import type { Process, RecordOf } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { setAsideInWords, type Waiver } from '../../shared/model/waivers.ts';
import { performAction } from '../actions/actions.ts';
import { WaiveForm } from '../findings/WaiveForm.tsx';
import { currentModel, perform, useDocument } from '../state/document.ts';
import type { CellPlace } from '../state/matrix-cell.ts';
import { Button } from '../ui/Button.tsx';
import '../ui/card.css';
import { classes } from '../ui/classes.ts';
import { counted } from '../ui/counted.ts';
import type { MatrixCell } from './matrix.ts';

type GapCardProps = {
  place: CellPlace;
  grouping: RecordOf['grouping'];
  /** What sets the gap aside. */
  waiver: Waiver | undefined;
};

/** A gap, and the ways to close it or to set it aside. */
export const GapCard = ({ place, grouping, waiver }: GapCardProps) => {
  const readOnly = useDocument((state) => state.readOnly);
  const [isWaiving, setWaiving] = useState(false);
  const title = waiver ? 'Gap, set aside' : 'Gap';
  return (
    <article className={classes('card', !waiver && 'card-waiting')} aria-label={title}>
      <h3 className="card-title">{title}</h3>
      <p className="card-text">
        No block realises {withTerms(currentModel(), grouping.name)} here, and nobody has said that none is
        meant to.
      </p>
      {waiver && <p className="card-text">{setAsideInWords(waiver)}</p>}
      {isWaiving && !waiver ? (
        <WaiveForm
          finding={{ check: 'matrix-gap', recordId: grouping.id, processId: place.processId }}
          onDone={() => setWaiving(false)}
        />
      ) : null}
      {!readOnly && (waiver || !isWaiving) && (
        <div className="inspector-actions">
          <Button size="small" variant="primary" onPress={() => performAction('matrix.realise')}>
            Realise
          </Button>
          <Button size="small" onPress={() => perform({ type: 'cell.setNone', places: [place] })}>
            Say none
          </Button>
          <Button size="small" onPress={() => performAction('matrix.everywhere')}>
            Realise everywhere
          </Button>
          {waiver ? (
            <Button size="small" onPress={() => perform({ type: 'waiver.remove', id: waiver.id })}>
              Report again
            </Button>
          ) : (
            <Button size="small" onPress={() => setWaiving(true)}>
              Waive
            </Button>
          )}
        </div>
      )}
    </article>
  );
};

type BreakCardProps = {
  cell: MatrixCell;
  cellId: string;
  column: Process;
  lessThan: NonNullable<MatrixCell['lessThan']>;
};

/** Less detail than in a simpler variant: what the rule says, and how to answer it. */
export const BreakCard = ({ cell, cellId, column, lessThan: { variant, details } }: BreakCardProps) => {
  const model = currentModel();
  const readOnly = useDocument((state) => state.readOnly);
  const [isWaiving, setWaiving] = useState(false);
  const [here, there] = [column, variant].map(({ id, name }) => codeOf(model, id) || withTerms(model, name));
  return (
    <article className="card card-waiting" aria-label="Less detail">
      <h3 className="card-title">Less detail than {withTerms(model, variant.name)}</h3>
      <p className="card-text">
        {here} is more complex than {there}, yet has{' '}
        {cell.details === 0 ? 'no details' : counted(cell.details, 'detail')} where {there} has {details}.
      </p>
      {isWaiving ? (
        <WaiveForm
          finding={{ check: 'complexity-break', recordId: cellId, processId: null }}
          onDone={() => setWaiving(false)}
        />
      ) : (
        !readOnly && (
          <div className="inspector-actions">
            {cell.process && (
              <Button
                size="small"
                variant="primary"
                onPress={() => document.querySelector<HTMLInputElement>('#new-detail')?.focus()}
              >
                Add a detail
              </Button>
            )}
            <Button size="small" onPress={() => setWaiving(true)}>
              Waive
            </Button>
          </div>
        )
      )}
    </article>
  );
};
