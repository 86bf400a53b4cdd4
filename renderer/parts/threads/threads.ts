/** Lists of threads: by subject, by filter, in order. */

import { type Model, referrersOf } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Thread } from '../../../shared/model/records.ts';
import { filterInSteps, mapInSteps } from '../../../shared/steps/each.ts';
import { sortInSteps } from '../../../shared/steps/sort.ts';
import { asShare, finish, type Progress } from '../../../shared/steps/steps.ts';
import { hasWords, wordsOf } from '../../../shared/words/fold.ts';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

/** The subject of a thread: a block, a term, a use case, or the model if none is given. */
export type Subject = { readonly processId?: string; readonly termId?: string; readonly useCaseId?: string };

export type ThreadFilter = {
  readonly kind: Thread['kind'] | 'all';
  readonly state: 'open' | 'parked' | 'closed' | 'all';
  /** `selected` is the block given as `selectedId`. */
  readonly subject: SubjectKind | 'selected' | 'all';
  readonly selectedId?: string | undefined;
  /** Every word of it has to be in the title, the subject or a post. */
  readonly text: string;
};
type SubjectKind = 'process' | 'term' | 'useCase' | 'model';

export const NO_THREAD_FILTER: ThreadFilter = { kind: 'all', state: 'all', subject: 'all', text: '' };

/** The threads on a subject: open ones first, then the newest first. */
export const threadsOn = (model: Model, { processId, termId, useCaseId }: Subject): Thread[] => {
  const ids =
    processId !== undefined
      ? referrersOf(model, 'thread', 'processId', processId)
      : termId !== undefined
        ? referrersOf(model, 'thread', 'termId', termId)
        : useCaseId !== undefined
          ? referrersOf(model, 'thread', 'useCaseId', useCaseId)
          : model.rows.thread.keys();
  const isOnModel = processId === undefined && termId === undefined && useCaseId === undefined;
  const threads: Thread[] = [];
  for (const id of ids) {
    const thread = model.rows.thread.get(id);
    if (!thread) continue;
    if (isOnModel && (thread.processId ?? thread.termId ?? thread.useCaseId) !== null) continue;
    threads.push(thread);
  }
  return openThenNewest(threads);
};

/** All threads of the model that pass the filter. */
export const filteredThreads = (model: Model, filter: ThreadFilter): Thread[] =>
  finish(filteredThreadsInSteps(model, filter));

/** What `filteredThreads` gives, a thread in a step. */
export function* filteredThreadsInSteps(model: Model, filter: ThreadFilter): Progress<Thread[]> {
  const wanted = wordsOf(filter.text);
  const found = filterInSteps(
    [...model.rows.thread.values()],
    (thread) =>
      (filter.kind === 'all' || thread.kind === filter.kind) &&
      isInState(thread, filter.state) &&
      isOnSubject(thread, filter) &&
      (wanted.length === 0 || isAbout(model, thread, wanted)),
  );
  const threads = yield* asShare(0, 0.5, found);
  return yield* asShare(0.5, 1, openThenNewestInSteps(threads));
}

export const subjectKindOf = ({ processId, termId, useCaseId }: Thread): SubjectKind =>
  processId !== null ? 'process' : termId !== null ? 'term' : useCaseId !== null ? 'useCase' : 'model';

const isInState = ({ open, parked }: Thread, state: ThreadFilter['state']): boolean =>
  state === 'all' || (state === 'parked' ? open && parked : open === (state === 'open'));

const isOnSubject = (thread: Thread, { subject, selectedId }: ThreadFilter): boolean =>
  subject === 'all' ||
  (subject === 'selected' ? thread.processId === selectedId : subjectKindOf(thread) === subject);

const isAbout = (model: Model, thread: Thread, wanted: readonly string[]): boolean => {
  const texts = [thread.title, subjectName(model, thread)];
  for (const postId of referrersOf(model, 'post', 'threadId', thread.id)) {
    const post = model.rows.post.get(postId);
    if (post) texts.push(post.text, post.author);
  }
  return hasWords(withTerms(model, texts.join('\n')), wanted);
};

/** Open ones first, then the newest first. Each instant is read once: they may name different time zones. */
const openThenNewest = (threads: readonly Thread[]): Thread[] => finish(openThenNewestInSteps(threads));

function* openThenNewestInSteps(threads: readonly Thread[]): Progress<Thread[]> {
  const dated = mapInSteps(threads, (thread) => ({ thread, at: Date.parse(thread.at) }));
  const sorted = sortInSteps(
    yield* asShare(0, 0.3, dated),
    (a, b) =>
      Number(b.thread.open) - Number(a.thread.open) || b.at - a.at || (a.thread.id < b.thread.id ? -1 : 1),
  );
  return (yield* asShare(0.3, 1, sorted)).map(({ thread }) => thread);
}

/** The subject of a thread in words: “S2 Sell by Proposal”, “Term X”, “Model”. */
export const subjectName = (model: Model, { processId, termId, useCaseId }: Thread): string => {
  if (processId !== null) {
    const name = withTerms(model, model.rows.process.get(processId)?.name ?? '');
    return `${codeOf(model, processId)} ${name}`.trim();
  }
  if (termId !== null) return say(words.term, { symbol: model.rows.term.get(termId)?.symbol ?? '' });
  if (useCaseId !== null) return say(words.useCase, { name: model.rows.useCase.get(useCaseId)?.name ?? '' });
  return say(words.model);
};

/** Kind and state in words. A question that was closed without an answer is closed, not answered. */
export const stateWords = ({ kind, open, parked, acceptedPostId }: Thread): string => {
  if (open && parked) return say(words.parked);
  const isAnswered = kind === 'question' && !open && acceptedPostId !== null;
  return say(words.state, { state: `${kind}${open ? 'Open' : isAnswered ? 'Answered' : 'Closed'}` });
};
