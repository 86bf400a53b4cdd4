import { useState } from 'react';
import { useStore } from 'zustand';
import { endsOf, flowCarrying, isExchange } from '../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { deleteElementAt } from '../../actions/blocks/deleting.ts';
import {
  closeExchangeDialog,
  type ExchangePlace,
  exchangeDialogStore,
  placesOf,
} from '../../state/dialogs/exchange-dialog.ts';
import { namedWithCode } from '../../state/view/spoken.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { useModel, useModelNow, useRow } from '../use-model.ts';
import { words } from './words.ts';
import './elements.css';

/** Asks at which of its places something that passes between two blocks is deleted. */
export const DeleteExchangeDialog = () => {
  const question = useStore(exchangeDialogStore, (state) => state.question);
  return question ? <Question key={question.elementId} {...question} /> : null;
};

type QuestionProps = { elementId: string; places: readonly ExchangePlace[] };

const Question = ({ elementId, places: first }: QuestionProps) => {
  const [chosen, setChosen] = useState<readonly ExchangePlace[]>(first);
  const element = useRow('element', elementId);
  const { model } = useModelNow();
  const text = useModel((open) => withTerms(open, element?.text ?? ''));
  if (!element || !isExchange(element)) return null;
  const { from, to } = endsOf(element);
  const block = (id: string | null) => (id === null ? '' : namedWithCode(model, id));
  const kind = flowCarrying(model, elementId)?.kind ?? 'sequence';
  const toggle = (place: ExchangePlace) =>
    setChosen(chosen.includes(place) ? chosen.filter((each) => each !== place) : [...chosen, place]);
  const remove = () => {
    closeExchangeDialog();
    deleteElementAt(elementId, chosen);
  };
  return (
    <Dialog
      title={say(words.deleteTitle, { text: quoted(text) })}
      onClose={closeExchangeDialog}
      onSubmit={() => {
        if (chosen.length > 0) remove();
      }}
      actions={
        <DialogActions onCancel={closeExchangeDialog} isDisabled={chosen.length === 0}>
          {say(words.deleteVerb)}
        </DialogActions>
      }
    >
      <p className="dialog-note">{say(words.deleteWhere)}</p>
      <fieldset className="exchange-places" aria-label={say(words.deleteWhere)}>
        {placesOf(element).map((place) => (
          <label key={place}>
            <input type="checkbox" checked={chosen.includes(place)} onChange={() => toggle(place)} />
            <span>{say(words.place, { place, kind, from: block(from), to: block(to) })}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
};
