import { RadioTower } from 'lucide-react';
import { type FocusEvent, type KeyboardEvent, useRef } from 'react';
import { Toolbar } from 'react-aria-components';
import type { RoomState } from '../../shared/api/room.ts';
import { say } from '../../shared/words/messages.ts';
import { shortcutOf } from '../actions/action.ts';
import { performAction } from '../actions/registry.ts';
import { currentCamera } from '../state/ports/camera.ts';
import { peopleHere, raisedHands } from '../state/room/people.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { classes } from '../ui/classes.ts';
import { useRoom } from './use-room.ts';
import { words } from './words.ts';
import './room-bar.css';

/** Letters that mean these actions while the bar has the focus. */
const LETTERS: Readonly<Record<string, string>> = {
  J: 'room.card',
  B: 'room.bring',
  A: 'room.people',
  K: 'room.handsOff',
  H: 'room.nextHand',
  X: 'room.end',
};

/** While a room is open: who is in it, and what the facilitator does with it. */
export const RoomBar = () => {
  const room = useRoom();
  return room && <Bar room={room} />;
};

const Bar = ({ room }: { room: RoomState }) => {
  const { onFocus, giveBack } = useReturnOfFocus();
  const here = peopleHere(room).length;
  const hands = raisedHands(room).length;
  const onKeyDown = (event: KeyboardEvent) => {
    const id = LETTERS[shortcutOf(event.nativeEvent)];
    if (event.key === 'Escape') giveBack();
    else if (id !== undefined) performAction(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      id="room-bar"
      aria-label={say(words.bar)}
      className="room-bar"
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <span className="room-bar-open">
        <RadioTower size={16} aria-hidden />
        {say(words.roomOpen)} <span className="mono">{room.code}</span>
      </span>
      <Toolbar aria-label={say(words.bar)} className="room-bar-tools">
        <BarButton letter="J">{say(words.cardButton)}</BarButton>
        <BarButton letter="B">{say(words.bringButton)}</BarButton>
        <BarButton letter="A">{say(words.peopleButton, { here, away: room.people.length - here })}</BarButton>
        <BarButton letter="H" isWaiting={hands > 0}>
          {say(words.handsButton, { count: hands })}
        </BarButton>
        <BarButton letter="K" isPressed={room.isHandsOff}>
          {say(words.handsOffButton)}
        </BarButton>
        <BarButton letter="X">{say(words.endButton)}</BarButton>
      </Toolbar>
    </section>
  );
};

type BarButtonProps = {
  letter: string;
  children: string;
  /** Whether somebody waits for it to be pressed. */
  isWaiting?: boolean;
  /** For a toggle: whether it is on. */
  isPressed?: boolean;
};

const BarButton = ({ letter, children, isWaiting = false, isPressed }: BarButtonProps) => (
  <button
    type="button"
    className={classes('room-bar-button', isWaiting && 'room-bar-waiting')}
    aria-pressed={isPressed}
    aria-keyshortcuts={letter}
    onClick={() => performAction(LETTERS[letter] ?? '')}
  >
    {children}
    <kbd aria-hidden>{letter}</kbd>
  </button>
);

/** Esc gives the focus back to what had it before the bar, or else to the canvas. */
const useReturnOfFocus = () => {
  const cameFrom = useRef<Element | null>(null);
  return {
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => {
      // A dialog that was opened from the bar returns the focus to it, and is gone.
      const isFromDialog = relatedTarget?.closest('[role=dialog]') != null;
      if (!currentTarget.contains(relatedTarget) && !isFromDialog) cameFrom.current = relatedTarget;
    },
    giveBack: () => {
      const before = cameFrom.current;
      if (before instanceof HTMLElement && before.isConnected) return before.focus();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      currentCamera()?.focus(lastSelected(sessionStore.getState()) ?? '');
    },
  };
};
