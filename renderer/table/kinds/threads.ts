/** The table of threads. */

import { byRank, getRow, type Model, referrersOf, rowsReferringTo } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { THREAD_KINDS } from '../../../shared/model/records/discussion/thread.ts';
import type { Thread } from '../../../shared/model/records.ts';
import { nameKey } from '../../../shared/words/fold.ts';
import { say } from '../../../shared/words/messages.ts';
import { subjectName } from '../../parts/threads/threads.ts';
import { changesRowsOf, type Kind } from '../column.ts';
import { countColumn, instantIn, instantOrder, named, writtenColumn } from './text.ts';
import { words } from './words.ts';

const thread = (model: Model, id: string) => getRow(model, 'thread', id);

const stateOf = (row: Thread | undefined): string =>
  row === undefined || !row.open ? 'closed' : row.parked ? 'parked' : 'open';
const postsOf = (model: Model, id: string) => rowsReferringTo(model, 'post', 'threadId', id);

export const threads: Kind = {
  name: 'thread',
  needs: 'owner',
  title: words.threads,
  ids: (model) =>
    [...model.rows.thread.values()]
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || byRank(a, b))
      .map(({ id }) => id),
  isStructural: changesRowsOf('thread', []),
  processOf: (model, id) => thread(model, id)?.processId ?? null,
  empty: words.threadEmpty,
  columns: [
    {
      key: 'kind',
      title: words.kind,
      width: 100,
      text: (model, id) => thread(model, id)?.kind ?? '',
      isFilter: true,
      filterValues: THREAD_KINDS,
    },
    {
      key: 'state',
      title: words.state,
      width: 84,
      text: (model, id) => stateOf(thread(model, id)),
      isFilter: true,
      filterValues: ['open', 'parked', 'closed'],
      edit: {
        choices: ['open', 'parked', 'closed'],
        commands: (_, id, text) => {
          const state = nameKey(text.trim());
          return state === 'open' || state === 'parked' || state === 'closed'
            ? [{ type: 'thread.update', id, open: state !== 'closed', parked: state === 'parked' }]
            : say(words.threadState);
        },
      },
    },
    {
      key: 'subject',
      title: words.subject,
      width: 220,
      text: (model, id) => {
        const row = thread(model, id);
        return row ? subjectName(model, row) : '';
      },
    },
    writtenColumn(
      'title',
      words.title,
      340,
      (model, id) => thread(model, id)?.title ?? '',
      named('thread', (id, title) => ({ type: 'thread.update', id, title })),
    ),
    countColumn('posts', words.posts, (model, id) => referrersOf(model, 'post', 'threadId', id).size, 70),
    {
      key: 'author',
      title: words.author,
      width: 150,
      text: (model, id) => postsOf(model, id)[0]?.author ?? '',
    },
    {
      key: 'at',
      title: words.created,
      width: 170,
      text: (model, id) => instantIn(thread(model, id)?.at),
      order: (model, id) => instantOrder(thread(model, id)?.at),
    },
    {
      key: 'answer',
      title: words.acceptedAnswer,
      width: 320,
      text: (model, id) =>
        withTerms(model, model.rows.post.get(thread(model, id)?.acceptedPostId ?? '')?.text ?? ''),
    },
  ],
};
