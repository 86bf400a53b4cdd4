/** The page of who is in the room: two bars, and one region between them that scrolls. */
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { element } from '../../plain/element.ts';
import { copyText } from '../browser/copying.ts';
import type { Drafts } from '../outbox/draft.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { aboutOf } from '../outbox/thing.ts';
import { createCountdown } from '../rounds/countdown.ts';
import type { Visit } from '../visit.ts';
import { words } from '../words.ts';
import { createBottomBar, type View } from './bars/bottom-bar.ts';
import { createTopBar } from './bars/top-bar.ts';
import { createCardView, type Shown } from './card/card-view.ts';
import { createComposer } from './composer.ts';
import { createEditLine } from './edit-line.ts';
import { createFollowing } from './following.ts';
import { createMine } from './mine.ts';
import { createNews } from './news.ts';
import { createNotices } from './notices.ts';
import { createActivityView, returnDots } from './rounds/activity-view.ts';
import { timeText } from './rounds/timer.ts';
import type { ThingAnswers } from './thing-list.ts';

type Parts = {
  visit: Visit;
  outbox: Outbox;
  drafts: Drafts;
  after(ms: number, act: () => void): () => void;
  /** Milliseconds of a monotonic clock. */
  now(): number;
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

export const createRoomPage = (parts: Parts): RoomPage => {
  const { visit, outbox, drafts, onConnect, onPlace } = parts;
  let view: View = 'now';
  /** The heading of what was asked for is to be read out once it is there. */
  let isFocusDue = false;
  const notices = createNotices();
  const onAdded = (): void => {
    visit.pump();
    if (visit.state().status.kind === 'open') notices.clear();
    else notices.show(say(words.willSend));
    update();
  };
  const composer = createComposer({ drafts: drafts.thought, add: outbox.add, onAdded });
  const answers: ThingAnswers = {
    onCopy: (text) => notices.show(say(copyText(text) ? words.copied : words.notCopied)),
    onRetry: (seed) => {
      outbox.retry(seed);
      onAdded();
    },
    onPark: (seed) => {
      outbox.park(seed);
      onAdded();
    },
    onRemove: (seed) => {
      outbox.remove(seed);
      notices.show(say(words.removedThing));
      update();
    },
  };
  const activity = createActivityView({
    ...{ visit, outbox, drafts: drafts.idea, notices, answers, onAdded },
    onChange: () => update(),
    onFocusLost: () => cardView.focus(),
  });
  const cardView = createCardView(
    [composer.node, activity.node],
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
    ...answers,
  });
  const region = element('main', {}, cardView.node, mine.node);
  const topBar = createTopBar(onConnect);
  const editLine = createEditLine();
  topBar.node.append(editLine.node);
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

  const following = createFollowing({
    visit,
    isReading: () => {
      const doing = visit.state().activity;
      const isIdle = !doing?.round && !doing?.isReadyAsked;
      return view === 'now' && isIdle && region.scrollTop > READING_PX && !region.contains(typedIn());
    },
    isTyping: () => region.contains(typedIn()),
    onStay: () => {
      view = 'look';
    },
    onBrought: () => {
      if (view !== 'now') open({ view: 'now', blockId: null });
      else region.scrollTop = 0;
      notices.say(say(words.brought));
    },
    onOffer: () =>
      notices.show(say(words.broughtOthers), {
        label: say(words.goThere),
        perform: () => open({ view: 'now', blockId: null }),
      }),
  });
  const news = createNews(visit, outbox, notices, () => {
    // Who is typing keeps the field in sight.
    if (view === 'now' && !region.contains(typedIn())) region.scrollTop = 0;
  });
  const setTimer = createCountdown({
    ...{ now: parts.now, after: parts.after, onTick: topBar.tick },
    onMark: (seconds) => notices.say(timeText(seconds)),
  });
  const update = (): void => {
    following();
    returnDots({ visit, outbox }, notices.show);
    const { status, me, room, activity: doing, activityAt } = visit.state();
    const isOpen = status.kind === 'open';
    const things = outbox.things();
    topBar.show(visit.state());
    bottomBar.show({
      view,
      isHandUp: me?.isHandUp ?? false,
      unsent: things.filter(({ state }) => state !== 'sent').length,
      isActive: doing !== null && (doing.round !== null || doing.isReadyAsked),
    });
    editLine.show(isOpen && me?.role === 'edit');
    setTimer(doing?.timer ?? null, activityAt);
    cardView.node.hidden = view === 'mine';
    mine.node.hidden = view !== 'mine';
    const shown = shownCard();
    cardView.show(shown, room?.model ?? '');
    composer.show(shown.card && me?.role !== 'watch' ? aboutOf(shown.card) : null);
    keepInSight(region, activity.node, () => activity.show(visit.state(), things, view === 'now'));
    const roundId = doing?.round?.id ?? null;
    mine.show({ ownName: me?.name ?? '', things, isOpen, isAtRisk: outbox.isAtRisk(), roundId });
    if (room) document.title = room.model;
    focusIfDue(shown);
    news();
  };
  return { nodes: [topBar.node, notices.node, region, bottomBar.node], update, go };
};

/** Whoever has scrolled as far as this reads. */
const READING_PX = 48;

/** The text field that has focus. */
const typedIn = (): Element | null =>
  document.activeElement?.matches('textarea, input') ? document.activeElement : null;

/** Browsers that don’t anchor what is read by themselves would move it when the activity above it grows. */
const keepInSight = (region: HTMLElement, above: HTMLElement, change: () => void): void => {
  const below = above.nextElementSibling;
  const top = (): number => below?.getBoundingClientRect().top ?? 0;
  const before = top();
  const isPast = before <= region.getBoundingClientRect().top;
  change();
  const moved = top() - before;
  if (isPast && region.scrollTop > 0 && moved !== 0) region.scrollTop += moved;
};
