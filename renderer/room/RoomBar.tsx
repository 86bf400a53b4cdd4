import { RadioTower } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Toolbar } from 'react-aria-components';
import { useStore } from 'zustand';
import type { RoomState } from '../../shared/api/room/room.ts';
import type { RoomActivity } from '../../shared/api/room/rounds.ts';
import { say } from '../../shared/words/messages.ts';
import { shortcutOf } from '../actions/action.ts';
import { performAction } from '../actions/registry.ts';
import { useModelNow } from '../parts/use-model.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { nameOfAbout } from '../state/room/about.ts';
import { blockToLift } from '../state/room/hands-off.ts';
import { peopleHere, raisedHands } from '../state/room/people.ts';
import { onlySelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { RoundLine } from './bar/RoundLine.tsx';
import { useFocusBack } from './bar/use-focus-back.ts';
import { useReturnOfFocus } from './bar/use-return-of-focus.ts';
import { words as barWords } from './bar/words.ts';
import { LetterButton } from './LetterButton.tsx';
import { useChime } from './timer/use-chime.ts';
import { useActivity } from './use-activity.ts';
import { useRoom } from './use-room.ts';
import { words } from './words.ts';
import './bar/room-bar.css';

/** Letters that mean these actions while the bar has the focus. */
const LETTERS: Readonly<Record<string, string>> = {
  J: 'room.card',
  B: 'room.bring',
  A: 'room.people',
  K: 'room.handsOff',
  L: 'room.liftHandsOff',
  H: 'room.nextHand',
  I: 'room.ideas',
  V: 'room.vote',
  T: 'room.timer',
  P: 'room.park',
  R: 'room.ready',
  X: 'room.end',
};

/** While a room is open: who is in it, what runs in it, and what the facilitator does with it. */
export const RoomBar = () => {
  const room = useRoom();
  return room && <Bar room={room} />;
};

const Bar = ({ room }: { room: RoomState }) => {
  const activity = useActivity();
  const { onFocus, giveBack } = useReturnOfFocus();
  useChime();
  useFocusBack();
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
      <Tools room={room} activity={activity} />
      {activity && (activity.round || activity.timer) ? <RoundLine room={room} activity={activity} /> : null}
    </section>
  );
};

const Tools = ({ room, activity }: { room: RoomState; activity: RoomActivity | null }) => {
  const here = peopleHere(room).length;
  const hands = raisedHands(room).length;
  const ready = activity?.ready ?? null;
  return (
    <Toolbar aria-label={say(words.bar)} className="room-bar-tools">
      <BarButton letter="J">{say(words.cardButton)}</BarButton>
      <BarButton letter="B">{say(words.bringButton)}</BarButton>
      <BarButton letter="A">{say(words.peopleButton, { here, away: room.people.length - here })}</BarButton>
      <BarButton letter="H" isWaiting={hands > 0}>
        {say(words.handsButton, { count: hands })}
      </BarButton>
      <BarButton letter="K" isPressed={room.isHandsOff}>
        {handsOffText(room)}
      </BarButton>
      <LiftButton />
      <BarButton letter="I">{say(barWords.ideas, { inTray: activity?.tray?.ideas.length ?? 0 })}</BarButton>
      <BarButton letter="V">{say(barWords.vote)}</BarButton>
      <BarButton letter="T">{say(barWords.timer)}</BarButton>
      <BarButton letter="P">{say(barWords.park, { count: activity?.parked.length ?? 0 })}</BarButton>
      <BarButton letter="R" isPressed={ready !== null}>
        {ready === null ? say(barWords.readyCheck) : say(barWords.ready, { ready, here })}
      </BarButton>
      <BarButton letter="X">{say(words.endButton)}</BarButton>
    </Toolbar>
  );
};

const handsOffText = ({ file, isHandsOff, freeBlock }: RoomState): string => {
  const isShown = isHandsOff && freeBlock !== null && documentStore.getState().replica?.file === file;
  return isShown
    ? say(words.handsOffExcept, { name: nameOfAbout(currentModel(), freeBlock) })
    : say(words.handsOffButton);
};

/** There while hands off can be lifted for a block, or is. */
const LiftButton = () => {
  useStore(sessionStore, onlySelected);
  useModelNow();
  const block = blockToLift();
  if (!block) return null;
  const { name, isLifted } = block;
  return (
    <BarButton letter="L">{say(words.liftButton, { name, isLifted: isLifted ? 'yes' : 'no' })}</BarButton>
  );
};

type BarButtonProps = { letter: string; children: string; isWaiting?: boolean; isPressed?: boolean };

const BarButton = (props: BarButtonProps) => (
  <LetterButton {...props} onPress={() => performAction(LETTERS[props.letter] ?? '')} />
);
