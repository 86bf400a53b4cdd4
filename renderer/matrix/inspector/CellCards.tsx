import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { type Waiver, waivedInWords } from '../../../shared/model/checks/waivers.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Process, RecordOf } from '../../../shared/model/records.ts';
import { deleteRecord } from '../../actions/blocks/deleting.ts';
import { performAction } from '../../actions/registry.ts';
import { WaiveForm } from '../../parts/WaiveForm.tsx';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { mayGive } from '../../state/guest/guest.ts';
import type { CellKey } from '../../state/session/matrix-cell.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import '../../ui/card.css';
import type { MatrixCell } from '../../../shared/model/checks/matrix.ts';
import { say } from '../../../shared/words/messages.ts';
import { classes } from '../../ui/classes.ts';
import { words } from '../words.ts';

type GapCardProps = {
  place: CellKey;
  grouping: RecordOf['grouping'];
  /** The waiver of the gap, if any. */
  waiver: Waiver | undefined;
};

/** A gap, and the buttons that close or waive it. */
export const GapCard = ({ place, grouping, waiver }: GapCardProps) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [isWaiving, setWaiving] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const title = say(waiver ? words.gapWaived : words.gap);
  return (
    <article className={classes('card', !waiver && 'card-waiting')} aria-label={title}>
      <h3 className="card-title">{title}</h3>
      <p className="card-text">
        {say(words.noBlock, { grouping: withTerms(currentModel(), grouping.name) })}
      </p>
      {waiver && <p className="card-text">{waivedInWords(waiver)}</p>}
      {isWaiving && !waiver ? (
        <WaiveForm
          finding={{ check: 'matrix-gap', recordId: grouping.id, processId: place.processId }}
          onDone={() => setWaiving(false)}
          opener={opener}
        />
      ) : null}
      {!readOnly && (waiver || !isWaiving) && (
        <div className="inspector-actions">
          <Button size="small" variant="primary" onPress={() => performAction('matrix.realise')}>
            {say(words.realise)}
          </Button>
          <Button size="small" onPress={() => perform({ type: 'cell.setNone', places: [place] })}>
            {say(words.markNone)}
          </Button>
          {mayGive('grouping.realiseEverywhere') ? (
            <Button size="small" onPress={() => performAction('matrix.everywhere')}>
              {say(words.realiseAll)}
            </Button>
          ) : null}
          {!mayGive('waiver.add') ? null : waiver ? (
            <Button size="small" onPress={() => deleteRecord({ type: 'waiver.remove', id: waiver.id })}>
              {say(words.removeWaiver)}
            </Button>
          ) : (
            <Button ref={opener} size="small" onPress={() => setWaiving(true)}>
              {say(words.waive)}
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

/** Less detail than in a simpler variant: the rule, and the buttons that answer it. */
export const BreakCard = ({ cell, cellId, column, lessThan: { variant, details } }: BreakCardProps) => {
  const model = currentModel();
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [isWaiving, setWaiving] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const [here, there] = [column, variant].map(({ id, name }) => codeOf(model, id) || withTerms(model, name));
  return (
    <article className="card card-waiting" aria-label={say(words.lessDetailTitle)}>
      <h3 className="card-title">{say(words.lessDetail, { process: withTerms(model, variant.name) })}</h3>
      <p className="card-text">
        {say(words.lessDetailText, {
          here: here ?? '',
          there: there ?? '',
          details: cell.details,
          thereDetails: details,
        })}
      </p>
      {isWaiving ? (
        <WaiveForm
          finding={{ check: 'complexity-break', recordId: cellId, processId: null }}
          onDone={() => setWaiving(false)}
          opener={opener}
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
                {say(words.addDetail)}
              </Button>
            )}
            {mayGive('waiver.add') ? (
              <Button ref={opener} size="small" onPress={() => setWaiving(true)}>
                {say(words.waive)}
              </Button>
            ) : null}
          </div>
        )
      )}
    </article>
  );
};
