import { useState } from 'react';
import { useStore } from 'zustand';
import { MAX_ROOM } from '../../../shared/model/records/term.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { type Choice, closeRoomVotes, roomVotesStore } from '../../state/dialogs/room-votes.ts';
import { currentModel, documentStore, perform, personNow } from '../../state/document/document.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { commandsFor, nameOfChoice, namesIn, votesFor } from './votes.ts';
import { words } from './words.ts';

/** The dialog in which the votes of a room are entered: counted, or by names. */
export const RoomVotesDialog = () => {
  const choice = useStore(roomVotesStore, (state) => state.choice);
  return choice && <Entry choice={choice} />;
};

/** The count in a text; undefined if it is none. */
const countIn = (text: string): number | undefined => {
  const count = text.trim() === '' ? 0 : Number(text);
  return Number.isInteger(count) && count >= 0 && count <= MAX_ROOM ? count : undefined;
};

const Entry = ({ choice }: { choice: Choice }) => {
  const actor = useStore(documentStore, (state) => state.actor);
  const [before] = useState(() => votesFor(currentModel(), choice, personNow()));
  const [name] = useState(() => quoted(nameOfChoice(currentModel(), choice)));
  const [inFavour, setInFavour] = useState(String(before.votesFor));
  const [against, setAgainst] = useState(String(before.votesAgainst));
  const [names, setNames] = useState(before.voters.filter((voter) => voter !== actor).join(', '));
  const [counted, opposed] = [countIn(inFavour), countIn(against)];
  const submit = () => {
    if (counted === undefined || opposed === undefined) return;
    const after = { votesFor: counted, votesAgainst: opposed, names: namesIn(names) };
    const commands = commandsFor(choice, before, after, actor);
    if (
      commands.length > 0 &&
      !perform({ type: 'batch', label: say(words.label, { name }), commands: [...commands] })
    )
      return;
    closeRoomVotes();
  };
  return (
    <Dialog
      title={say(words.title, { name })}
      onClose={closeRoomVotes}
      onSubmit={submit}
      actions={<DialogActions onCancel={closeRoomVotes}>{say(words.save)}</DialogActions>}
    >
      <TextField
        label={say(words.for)}
        inputMode="numeric"
        value={inFavour}
        onChange={setInFavour}
        problem={counted === undefined ? say(words.notACount) : undefined}
      />
      <TextField
        label={say(words.against)}
        inputMode="numeric"
        value={against}
        onChange={setAgainst}
        problem={opposed === undefined ? say(words.notACount) : undefined}
      />
      <TextField
        label={say(words.names)}
        placeholder={say(words.namesHint)}
        value={names}
        onChange={setNames}
      />
      <p className="dialog-note">{say(words.own)}</p>
    </Dialog>
  );
};
