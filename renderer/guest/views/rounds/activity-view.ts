/** What the room does together, below the block: a ready check, a round of ideas, a vote or its result, and ideas that came too late. */
import { say } from '../../../../shared/words/messages.ts';
import { element } from '../../../plain/element.ts';
import type { Drafts } from '../../outbox/draft.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { About, Dots, Thing } from '../../outbox/thing.ts';
import { type IdeasRound, sortedOut, type VoteRound } from '../../rounds/dots.ts';
import { words } from '../../rounds/words.ts';
import type { Visit, VisitState } from '../../visit.ts';
import { words as pageWords } from '../../words.ts';
import type { createNotices } from '../notices.ts';
import { createThingList, type ThingAnswers } from '../thing-list.ts';
import { createIdeaForm } from './idea-form.ts';
import { createIdeasView } from './ideas-view.ts';
import { createVoteResult } from './vote-result.ts';
import { createVoteView } from './vote-view.ts';

type Parts = {
  visit: Visit;
  outbox: Outbox;
  drafts: Drafts['idea'];
  notices: ReturnType<typeof createNotices>;
  answers: ThingAnswers;
  /** Something was put into the outbox. */
  onAdded(): void;
  onChange(): void;
  /** What had focus is not shown any more. */
  onFocusLost(): void;
};

export const createActivityView = (parts: Parts) => {
  const { visit, outbox, drafts, notices, answers, onAdded, onChange, onFocusLost } = parts;
  /** Whoever takes part knows what has begun. */
  const announce = (text: string): void => {
    notices.clear();
    notices.say(text);
  };
  const form = createIdeaForm({
    ...{ drafts, outbox, say: announce },
    onDone: (isSent) => (isSent ? onAdded() : onChange()),
  });
  const ideas = createIdeasView({
    ...{ form, outbox },
    onDelete: () => {
      onAdded();
      notices.say(say(words.deleted));
    },
  });
  const vote = createVoteView({
    ...{ say: announce, show: notices.show },
    onVote: (round, dots) => {
      if (keepVote(outbox, round, dots) === 'full') notices.show(say(pageWords.outboxFull));
      visit.pumpSoon();
      onChange();
    },
  });
  const result = createVoteResult();
  const ready = createReady(visit, notices);
  const late = createLate(answers, onFocusLost);
  const node = element(
    'div',
    { class: 'activities' },
    ready.node,
    late.node,
    ideas.node,
    vote.node,
    result.node,
  );

  return {
    node,
    /** @param isNow whether the room’s place is on show. */
    show: (state: VisitState, things: readonly Thing[], isNow: boolean): void => {
      const hadFocus = node.contains(document.activeElement);
      const { activity, me, room, status } = state;
      const round = activity?.round ?? null;
      const shared = {
        isOpen: status.kind === 'open',
        people: room?.people ?? 0,
      };
      const mayWrite = me !== null && me.role !== 'watch';
      node.hidden = !isNow;
      ready.show(activity?.isReadyAsked ?? false, me?.isReady ?? false);
      late.show(things, shared.isOpen, round?.id ?? null);
      const ideasRound = round?.kind === 'ideas' ? round : null;
      ideas.show({
        ...shared,
        isKnown: activity !== null,
        ...{ round: ideasRound, about: aboutOfRound(ideasRound, room?.model ?? ''), mayWrite },
        own: things.flatMap((each) => (each.kind === 'idea' && each.roundId === round?.id ? [each] : [])),
      });
      const voteRound = round?.kind === 'vote' ? round : null;
      const own = ownVote(things, voteRound);
      vote.show(
        voteRound && !voteRound.isOver ? { ...shared, round: voteRound, own, mayVote: mayWrite } : null,
      );
      result.show(voteRound?.isOver ? { ...shared, round: voteRound, own } : null);
      if (hadFocus && !isSeen(document.activeElement)) onFocusLost();
    },
  };
};

/** Takes back the own dots of options that are gone, and tells so. */
export const returnDots = (
  { visit, outbox }: Pick<Parts, 'visit' | 'outbox'>,
  tell: (text: string) => void,
): void => {
  const round = visit.state().activity?.round;
  if (round?.kind !== 'vote' || round.isOver) return;
  const own = ownVote(outbox.things(), round);
  const { kept, gone } = sortedOut(round.options, own?.dots ?? []);
  if (gone.length === 0 || keepVote(outbox, round, kept) !== 'added') return;
  visit.pumpSoon();
  tell(gone.map(({ count, name }) => say(words.dotsBack, { count, name })).join(' '));
};

const keepVote = (outbox: Outbox, { id, prompt, isSecret }: VoteRound, dots: readonly Dots[]) =>
  outbox.vote({ roundId: id, prompt, isSecret, dots });

const ownVote = (things: readonly Thing[], round: VoteRound | null) => {
  const own = things.find((each) => each.kind === 'vote' && each.roundId === round?.id);
  return own?.kind === 'vote' ? own : undefined;
};

const aboutOfRound = (round: IdeasRound | null, model: string): About => {
  const about = round?.about;
  return about ? { id: about.id, code: about.code, name: about.name } : { id: null, code: '', name: model };
};

const isSeen = (node: Element | null): boolean =>
  node !== null && node !== document.body && node.getClientRects().length > 0;

const createReady = (visit: Visit, notices: Parts['notices']) => {
  const toggle = element('button', { type: 'button', class: 'quiet ready' }, say(words.ready));
  toggle.addEventListener('click', () => {
    const isReady = !visit.state().me?.isReady;
    const isAsked = visit.ask({ type: 'ready', isReady }, (failure) => {
      if (failure) notices.show(failure.message);
      else notices.say(say(isReady ? words.isReady : words.isNotReady));
    });
    if (!isAsked) notices.show(say(pageWords.notConnected));
  });
  const node = element('section', { class: 'activity' }, element('p', {}, say(words.readyAsked)), toggle);
  return {
    node,
    show: (isAsked: boolean, isReady: boolean): void => {
      node.hidden = !isAsked;
      toggle.setAttribute('aria-pressed', String(isReady));
    },
  };
};

const createLate = (answers: ThingAnswers, onFocusLost: () => void) => {
  const list = createThingList(answers, onFocusLost);
  const title = element('h3', { tabindex: -1 }, say(words.lateIdeas));
  const node = element('section', { class: 'late' }, title, list.node);
  return {
    node,
    show: (things: readonly Thing[], isOpen: boolean, roundId: string | null): void => {
      const late = things.filter((each) => each.kind === 'idea' && each.state === 'refused' && each.isLate);
      node.hidden = late.length === 0;
      list.show(late, isOpen, roundId);
    },
  };
};
