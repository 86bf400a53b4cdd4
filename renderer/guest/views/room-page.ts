/** The page of who is in the room: two bars, and one region between them that scrolls. */
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { element } from '../../plain/element.ts';
import { copyText } from '../browser/copying.ts';
import type { Drafts } from '../outbox/draft.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { aboutOf } from '../outbox/thought.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.ts';
import { createBottomBar, type View } from './bottom-bar.ts';
import { createCardView, type Shown } from './card-view.ts';
import { createComposer } from './composer.ts';
import { createMine } from './mine.ts';
import { createNotices } from './notices.ts';
import { createTopBar, lineText } from './top-bar.ts';

type Parts = {
  visit: Visit;
  outbox: Outbox;
  drafts: Drafts;
  onConnect(): void;
  /** Keeps a place for the browser’s Back. */
  onPlace(place: Place): void;
};

export type Place = { readonly view: View; readonly blockId: string | null };

type RoomPage = {
  readonly nodes: readonly HTMLElement[];
  /** Shows what has changed. */
  update(): void;
  /** Goes where Back leads. */
  go(place: Place): void;
};

export const createRoomPage = ({ visit, outbox, drafts, onConnect, onPlace }: Parts): RoomPage => {
  let view: View = 'now';
  /** The heading of what was asked for is to be read out once it is there. */
  let isFocusDue = false;
  const notices = createNotices();
  const composer = createComposer({
    drafts,
    add: outbox.add,
    onAdded: () => {
      visit.pump();
      if (visit.state().status.kind === 'open') notices.clear();
      else notices.show(say(words.willSend));
      update();
    },
  });
  const cardView = createCardView(
    composer.node,
    (blockId) => open({ view: 'look', blockId }),
    () => open({ view: 'now', blockId: null }),
  );
  const mine = createMine({
    onRename: (name) => {
      const isAsked = visit.ask({ type: 'rename', name }, (failure) => {
        const own = visit.state().me?.name ?? name;
        notices.show(failure?.message ?? say(words.renamed, { name: quoted(own) }));
      });
      if (!isAsked) notices.show(say(words.notConnected));
    },
    onCopy: (text) => notices.show(say(copyText(text) ? words.copied : words.notCopied)),
    onRetry: (seed) => {
      outbox.retry(seed);
      notices.clear();
      visit.pump();
      update();
    },
    onRemove: (seed) => {
      outbox.remove(seed);
      notices.show(say(words.removedThing));
      update();
    },
  });
  const region = element('main', {}, cardView.node, mine.node);
  const topBar = createTopBar(onConnect);
  const bottomBar = createBottomBar(
    (next) => open({ view: next, blockId: next === 'look' ? lookedAt() : null }),
    () => {
      const isUp = !visit.state().me?.isHandUp;
      const isAsked = visit.ask({ type: 'hand', isUp }, (failure) => {
        if (failure) notices.show(failure.message);
        else notices.say(say(isUp ? words.handUp : words.handDown));
      });
      if (!isAsked) notices.show(say(words.notConnected));
    },
  );

  /** Where Look begins: where it was left, or else where the room is. */
  const lookedAt = (): string | null => {
    const { look, card } = visit.state();
    return look ? look.blockId : (card?.id ?? null);
  };
  const open = (place: Place): void => {
    onPlace(place);
    go(place);
  };
  const go = (place: Place): void => {
    view = place.view;
    notices.clear();
    if (view === 'look') visit.look(place.blockId);
    region.scrollTop = 0;
    isFocusDue = true;
    update();
  };
  const focusIfDue = ({ card, isGone }: Shown): void => {
    const { look } = visit.state();
    const isThere = view !== 'look' || isGone || card?.id === look?.blockId;
    if (!isFocusDue || !isThere) return;
    isFocusDue = false;
    if (view === 'mine') mine.focus();
    else cardView.focus();
  };
  const shownCard = (): Shown => {
    const { card, look } = visit.state();
    if (view !== 'look' || !look) return { card, room: null, isLook: false, isGone: false };
    return { card: look.card, room: card, isLook: true, isGone: look.isGone };
  };

  const news = createNews(visit, outbox, notices, () => {
    if (view === 'now') region.scrollTop = 0;
  });
  const update = (): void => {
    const { status, me, room } = visit.state();
    const isOpen = status.kind === 'open';
    const things = outbox.things();
    topBar.show(visit.state());
    bottomBar.show(view, me?.isHandUp ?? false, things.filter(({ state }) => state !== 'sent').length);
    cardView.node.hidden = view === 'mine';
    mine.node.hidden = view !== 'mine';
    const shown = shownCard();
    cardView.show(shown, room?.model ?? '');
    composer.show(shown.card && me?.role !== 'watch' ? aboutOf(shown.card) : null);
    mine.show({ ownName: me?.name ?? '', things, isOpen, isAtRisk: outbox.isAtRisk() });
    if (room) document.title = room.model;
    focusIfDue(shown);
    news();
  };
  return { nodes: [topBar.node, notices.node, region, bottomBar.node], update, go };
};

/** Tells what happened since the last time: the room moved, the line changed, something was sent or refused. */
const createNews = (
  visit: Visit,
  outbox: Outbox,
  notices: ReturnType<typeof createNotices>,
  onMoved: () => void,
): (() => void) => {
  let place: string | null | undefined;
  let line = '';
  let states = new Map<string, string>();
  return () => {
    const { card, status } = visit.state();
    const nextLine = lineText(status);
    // That the first attempt succeeds is no news.
    if (line !== '' && nextLine !== line && line !== say(words.connecting)) notices.say(nextLine);
    line = nextLine;
    if (card && place !== undefined && card.id !== place) {
      notices.say(say(words.roomMoved, { name: quoted(card.name) }));
      onMoved();
    }
    if (card) place = card.id;
    const now = new Map(outbox.things().map(({ seed, state }) => [seed, state]));
    const became = (state: string): boolean =>
      [...now].some(([seed, each]) => each === state && states.get(seed) === 'kept');
    if (became('sent')) notices.show(say(words.sentNotice));
    if (became('refused')) notices.show(say(words.refusedNotice));
    states = now;
  };
};
