import { useRef } from 'react';
import type { RoomActivity } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { performAction } from '../../actions/registry.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { LetterButton } from '../LetterButton.tsx';
import { Problem } from '../Problem.tsx';
import { words as roomWords } from '../words.ts';
import { TakeAsChoice } from './TakeAsChoice.tsx';
import { TrayList } from './TrayList.tsx';
import { useTray } from './use-tray.ts';
import { words } from './words.ts';
import '../full.css';
import './tray.css';

type TrayProps = {
  /** Null once no idea is left. */
  tray: RoomActivity['tray'];
  onClose(): void;
  /** Asks for ideas again. */
  onNew(): void;
};

/** All ideas of the last round, for the whole room to read: each is taken as a block, merged, parked or dropped. */
export const Tray = ({ tray, onClose, onNew }: TrayProps) => {
  const list = useRef<HTMLDivElement>(null);
  const { ideas, cursor, setCursor, chosen, can, perform, onKeyDown, problem } = useTray(tray, list);
  const count = chosen.length;
  return (
    <Dialog
      title={say(words.tray)}
      isFull
      onClose={onClose}
      actions={
        <>
          {ideas.length > 0 ? (
            <Button isDisabled={ideas.length < 2} onPress={() => performAction('room.vote')}>
              {say(words.vote)}
            </Button>
          ) : (
            <Button onPress={onNew}>{say(words.newRound)}</Button>
          )}
          <Button onPress={onClose}>{say(roomWords.close)}</Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the list and the buttons in it. */}
      <div className="tray" onKeyDown={onKeyDown}>
        {tray && tray.prompt !== '' ? (
          <p className="room-full-prompt">
            <bdi>{tray.prompt}</bdi>
          </p>
        ) : null}
        <div className="tray-head">
          <p className="room-full-facts" role="status">
            <span>{ideas.length > 0 ? say(words.waiting, { count: ideas.length }) : say(words.empty)}</span>
            <span>{say(words.marked, { count: cursor.marked.length })}</span>
          </p>
          {tray ? <TakeAsChoice tray={tray} /> : null}
        </div>
        <div className="tray-tools">
          <LetterButton
            letter={say(words.enter)}
            shortcut="Enter"
            isDisabled={!can.take}
            onPress={() => perform('take')}
          >
            {say(words.take, { count })}
          </LetterButton>
          <LetterButton letter="M" isDisabled={!can.merge} onPress={() => perform('merge')}>
            {say(words.merge, { count })}
          </LetterButton>
          <LetterButton letter="P" isDisabled={!can.take} onPress={() => perform('park')}>
            {say(words.park)}
          </LetterButton>
          <LetterButton
            letter={say(words.delete)}
            shortcut="Delete"
            isDisabled={!can.take}
            onPress={() => perform('drop')}
          >
            {say(words.drop)}
          </LetterButton>
          <LetterButton
            letter={can.undoKeys}
            shortcut="Control+Z"
            isDisabled={!can.undo}
            onPress={() => perform('undo')}
          >
            {say(words.undo)}
          </LetterButton>
        </div>
        <Problem text={problem} />
        <TrayList list={list} ideas={ideas} cursor={cursor} onCursor={setCursor} />
        {ideas.length > 1 ? <p className="dialog-note tray-note">{say(words.keys)}</p> : null}
      </div>
    </Dialog>
  );
};
