/** Whether the page goes along with the room: not while somebody reads or types, unless everyone is brought. */
import type { Visit } from '../visit.ts';

type Parts = {
  readonly visit: Visit;
  /** Whether the room’s place is shown and has been scrolled. */
  isReading(): boolean;
  isTyping(): boolean;
  /** The block that was shown goes on being shown, apart from the room. */
  onStay(): void;
  /** The page goes to where the room is. */
  onBrought(): void;
  /** Somebody is typing: the way there is offered. */
  onOffer(): void;
};

/** @returns what looks where the room is now, before that is shown. */
export const createFollowing = ({ visit, ...page }: Parts): (() => void) => {
  let card = visit.state().card;
  let { brought } = visit.state();
  return () => {
    const before = card;
    const state = visit.state();
    card = state.card;
    const isBrought = state.brought !== brought;
    brought = state.brought;
    if (before && card && before.id !== card.id && !isBrought && page.isReading()) {
      page.onStay();
      visit.stay(before);
    }
    if (isBrought) page[page.isTyping() ? 'onOffer' : 'onBrought']();
  };
};
