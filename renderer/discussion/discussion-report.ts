import { type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { Thread } from '../../shared/model/records.ts';
import { type Report, rowCount } from '../../shared/report/report.ts';
import { mapInSteps } from '../../shared/steps/each.ts';
import { asShare } from '../../shared/steps/steps.ts';
import { say } from '../../shared/words/messages.ts';
import { filteredThreadsInSteps, stateWords, subjectName } from '../parts/threads/threads.ts';
import { currentModel } from '../state/document/document.ts';
import type { ReportSource } from '../state/panels/export-report.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { momentInWords } from '../ui/text/moment.ts';
import { filterIn, filterStore } from './filter.ts';
import { words } from './words.ts';

/** The threads on screen, each with its posts in a table. */
export const discussionReport: ReportSource = function* (maxRows) {
  const model = currentModel();
  const filter = { ...filterIn(filterStore.getState()), selectedId: lastSelected(sessionStore.getState()) };
  const threads = yield* asShare(0, 0.4, filteredThreadsInSteps(model, filter));
  const head = [say(words.author), say(words.time), say(words.post)];
  const sections = yield* asShare(
    0.4,
    1,
    mapInSteps(threads, (thread) => sectionOf(model, thread, head)),
  );
  const report = {
    title: say(words.discussion),
    facts: say(words.summary, { threads: threads.length, open: threads.filter(({ open }) => open).length }),
    sections,
  };
  return rowCount(report) > maxRows ? 'too-long' : report;
};

const sectionOf = (model: Model, thread: Thread, head: string[]): Report['sections'][number] => ({
  heading: withTerms(model, thread.title),
  paragraphs: [`${stateWords(thread)} · ${subjectName(model, thread)}`],
  table: {
    head,
    rows: rowsReferringTo(model, 'post', 'threadId', thread.id).map((post) => [
      post.author,
      post.at === null ? '' : momentInWords(post.at),
      postText(model, thread, post),
    ]),
  },
});

/** The text of a post; the accepted answer of a question says so. */
const postText = (
  model: Model,
  { acceptedPostId }: Thread,
  { id, text }: { readonly id: string; readonly text: string },
): string => {
  const told = withTerms(model, text);
  return id === acceptedPostId ? `${say(words.acceptedAnswer)}\n${told}` : told;
};
