import { type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { Thread } from '../../shared/model/records.ts';
import type { Report } from '../../shared/report/report.ts';
import { say } from '../../shared/words/messages.ts';
import { filteredThreads, stateWords, subjectName } from '../parts/threads/threads.ts';
import { currentModel } from '../state/document/document.ts';
import { lastSelected } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { momentInWords } from '../ui/text/moment.ts';
import { filterIn, filterStore } from './filter.ts';
import { words } from './words.ts';

/** The threads on screen, each with its posts in a table. */
export const discussionReport = (): Report => {
  const model = currentModel();
  const threads = filteredThreads(model, {
    ...filterIn(filterStore.getState()),
    selectedId: lastSelected(sessionStore.getState()),
  });
  return {
    title: say(words.discussion),
    facts: say(words.summary, { threads: threads.length, open: threads.filter(({ open }) => open).length }),
    sections: threads.map((thread) => ({
      heading: withTerms(model, thread.title),
      paragraphs: [`${stateWords(thread)} · ${subjectName(model, thread)}`],
      table: {
        head: [say(words.author), say(words.time), say(words.post)],
        rows: rowsReferringTo(model, 'post', 'threadId', thread.id).map((post) => [
          post.author,
          post.at === null ? '' : momentInWords(post.at),
          postText(model, thread, post),
        ]),
      },
    })),
  };
};

/** The text of a post; the accepted answer of a question says so. */
const postText = (
  model: Model,
  { acceptedPostId }: Thread,
  { id, text }: { readonly id: string; readonly text: string },
): string => {
  const told = withTerms(model, text);
  return id === acceptedPostId ? `${say(words.acceptedAnswer)}\n${told}` : told;
};
