/** The decisions, open questions and requests, parked topics and answered questions of a book. */
import { rowsReferringTo } from '../../model/model.ts';
import type { Thread } from '../../model/records.ts';
import { say } from '../../words/messages.ts';
import type { Content, Line, Row } from '../content.ts';
import { blockLine, cell, dateIn, heading, inLine, paragraphs, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { words } from './words.ts';

/** Decisions, open questions and requests, and topics that were parked; empty if there are none. */
export const decisionsContent = (told: Told, isIn: (thread: Thread) => boolean = () => true): Content[] => {
  const threads = [...told.model.rows.thread.values()]
    .filter(isIn)
    .sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const groups = [
    { title: words.decisions, rows: threads.filter(({ kind }) => kind === 'decision') },
    {
      title: words.openTopics,
      rows: threads.filter(
        ({ kind, open, parked }) => open && !parked && (kind === 'question' || kind === 'request'),
      ),
    },
    { title: words.parked, rows: threads.filter(({ open, parked }) => open && parked) },
    {
      title: words.answered,
      rows: threads.filter(({ kind, open, parked }) => kind === 'question' && !open && !parked),
    },
  ];
  return groups.flatMap(({ title, rows }): Content[] =>
    rows.length === 0
      ? []
      : [
          heading(2, say(title)),
          {
            kind: 'table',
            head: [say(words.topic), say(words.about), say(words.lastSaid), say(bookWords.date)],
            rows: rows.map((thread) => threadRow(told, thread)),
          },
        ],
  );
};

const threadRow = (told: Told, thread: Thread): Row => {
  const { model } = told;
  const posts = rowsReferringTo(model, 'post', 'threadId', thread.id);
  const said = posts.find(({ id }) => id === thread.acceptedPostId) ?? posts.at(-1);
  const by = said === undefined || said.author === '' ? [] : [{ text: said.author, tone: 'soft' as const }];
  return {
    cells: [
      [{ text: inLine(model, thread.title), tone: 'strong' }],
      [subjectLine(told, thread)],
      [...(said ? paragraphs(model, said.text) : []), ...by],
      cell(dateIn(thread.at, told.locale)),
    ],
  };
};

const subjectLine = (told: Told, { processId, termId, useCaseId }: Thread): Line => {
  const { model } = told;
  if (processId !== null) return blockLine(told, processId);
  if (termId !== null) return { text: inLine(model, `{${model.rows.term.get(termId)?.symbol ?? ''}}`) };
  if (useCaseId !== null) return { text: inLine(model, model.rows.useCase.get(useCaseId)?.name ?? '') };
  return { text: say(words.wholeModel) };
};
