/** Asks how pasted figures are meant if a cell can be read in two ways, as the import asks about a file. */
import { useState } from 'react';
import { readNumber } from '../../../shared/funnel/input/read-number.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { decimalReadings, shareReadings } from './reading-labels.ts';
import { words } from './words.ts';
import './csv.css';
import type { PasteAnswers } from '../figures/paste-cells.ts';
import { readWithMark } from '../figures/readings.ts';
import { funnelStore } from '../scenario/funnel-state.ts';

type ReadingDialogProps = {
  about: 'share' | 'decimal';
  /** The first cell that can be read in two ways. */
  cell: string;
  /** Pastes the cells, or asks the next question; returns a sentence if they can’t be pasted. */
  answer(answers: PasteAnswers): string | undefined;
  onClose(): void;
};

export const ReadingDialog = ({ about, cell, answer, onClose }: ReadingDialogProps) => {
  const [chosen, setChosen] = useState<PasteAnswers | null>(null);
  const [problem, setProblem] = useState<string | undefined>();
  const readings =
    about === 'share'
      ? shareReadings(readNumber(cell, locale()) ?? 0).map(([share, label]) => ({
          answers: { share },
          label,
        }))
      : decimalReadings((mark) => readWithMark(cell, mark, locale()) ?? 0).map(([decimal, label]) => ({
          answers: { decimal },
          label,
        }));
  const paste = () => {
    if (chosen === null) return;
    const asking = funnelStore.getState().dialog;
    const whyNot = answer(chosen);
    if (whyNot !== undefined) setProblem(say(words.notPasted, { problem: whyNot }));
    else if (funnelStore.getState().dialog === asking) onClose();
  };
  return (
    <Dialog
      title={say(words.pasteFigures)}
      onClose={onClose}
      onSubmit={paste}
      actions={
        <DialogActions onCancel={onClose} isDisabled={chosen === null}>
          {say(words.paste)}
        </DialogActions>
      }
    >
      <fieldset className="csv-question">
        <legend>{say(words.meaningOfCell, { cell: quoted(cell.trim()) })}</legend>
        {readings.map(({ answers, label }) => (
          <label key={label} className="csv-reading">
            <input
              type="radio"
              name={about}
              checked={chosen !== null && chosen[about] === answers[about as keyof typeof answers]}
              onChange={() => {
                setChosen(answers);
                setProblem(undefined);
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {problem !== undefined && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </Dialog>
  );
};
