/** The record of a room as comma-separated values (RFC 4180): one row for each thing, the kind of thing in the first column. */
import { say } from '../../../shared/words/messages.ts';
import { withApostrophe } from '../../engine/exchange/tables/apostrophe.ts';
import { outcomeText, roleText, ruleText } from './phrases.ts';
import type { RecordedIdeas, RecordedVote, RoomRecord } from './record.ts';
import { words } from './words.ts';

/** Excel reads a file as UTF-8 only if it begins with a byte order mark. */
const MARK = '\ufeff';

const COLUMNS = [
  ...(['kind', 'round', 'text', 'block', 'name', 'dots', 'votedFor', 'hands', 'outcome'] as const),
  ...(['from', 'until'] as const),
];
type Cells = Partial<Record<(typeof COLUMNS)[number], string | number | null>>;

export const csvOf = (record: RoomRecord): string => {
  const rows: Cells[] = [
    { kind: say(words.room), text: record.model, from: record.openedAt, until: record.until },
    ...(record.people ?? []).map(({ name, role, since }) => ({
      ...{ kind: say(words.person), name, outcome: roleText(role), from: since },
    })),
    ...record.rounds.flatMap((round, i) =>
      round.kind === 'ideas' ? ideaRows(round, i + 1) : voteRows(round, i + 1),
    ),
    ...record.parked.map(({ text, about, by, at }) => ({
      ...{ kind: say(words.parked), text, block: about, name: by, from: at },
    })),
  ];
  const lines = rows.map((cells) => COLUMNS.map((column) => String(cells[column] ?? '')));
  const head = COLUMNS.map((column) => say(words[column]));
  return `${MARK}${[head, ...lines].map((line) => `${line.map(quoted).join(',')}\r\n`).join('')}`;
};

/** Guests write what they like: a text that a spreadsheet would take for a formula gets an apostrophe in front. */
const quoted = (cell: string): string => {
  const text = withApostrophe(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const ideaRows = (round: RecordedIdeas, number: number): Cells[] => [
  {
    ...{ kind: say(words.ideas), round: number, text: round.prompt, block: round.about },
    ...{ outcome: say(words.ideaCount, { count: round.count }), from: round.startedAt, until: round.endedAt },
  },
  ...round.ideas.map((idea) => ({
    ...{ kind: say(words.idea), round: number, text: idea.text, name: idea.by, outcome: outcomeText(idea) },
  })),
];

const voteRows = (round: RecordedVote, number: number): Cells[] => [
  {
    ...{ kind: say(words.vote), round: number, text: round.prompt, block: round.about },
    ...{ votedFor: round.people, outcome: ruleText(round), from: round.startedAt, until: round.endedAt },
  },
  ...(round.options ?? []).map(({ code, name, dots, people, hands }) => ({
    ...{
      kind: say(words.option),
      round: number,
      text: `${code} ${name}`.trim(),
      dots,
      votedFor: people,
      hands,
    },
  })),
  ...round.ballots.map(({ name, option, dots }) => ({
    ...{ kind: say(words.ballot), round: number, text: option, name, dots },
  })),
];
