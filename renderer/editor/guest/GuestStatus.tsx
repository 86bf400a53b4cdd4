import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { performAction } from '../../actions/registry.ts';
import { guestStore } from '../../state/guest/guest.ts';
import { followingStore } from '../../state/room/following.ts';
import { useHoldText } from './use-hold-text.ts';
import { words } from './words.ts';

/** In the status bar of a guest's window: who keeps the model still, and whether the window follows the room. */
export const GuestStatus = () => {
  const isGuest = useStore(guestStore, ({ guest }) => guest !== null);
  const isFollowing = useStore(followingStore, (state) => state.isFollowing);
  const held = useHoldText();
  if (!isGuest) return null;
  return (
    <>
      <span role="status">{held === null ? '' : <bdi>{held}</bdi>}</span>
      {isFollowing ? (
        <span>{say(words.following)}</span>
      ) : (
        <button type="button" className="status-action" onClick={() => performAction('room.follow')}>
          {say(words.follow)}
        </button>
      )}
    </>
  );
};
