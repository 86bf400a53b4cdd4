/** The record of a room as Markdown, to be read. */
import { dateFormat, listIn } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { outcomeText, roleText, ruleText } from './phrases.ts';
import type { RecordedIdeas, RecordedThought, RecordedVote, RoomRecord } from './record.ts';
import { words } from './words.ts';

export const markdownOf = (record: RoomRecord): string => {
  const { model, openedAt, until, people, rounds, parked } = record;
  const parts = [
    `# ${say(words.title, { model: plain(model) })}`,
    span(openedAt, until),
    ...(people ? [`## ${say(words.people)}`, peopleLines(people)] : []),
    ...rounds.flatMap((round) => (round.kind === 'ideas' ? ideasPart(round) : votePart(round))),
    ...(parked.length > 0 ? [`## ${say(words.parked)}`, parked.map(thoughtLine).join('\n')] : []),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};

/** Guests write what they like: signs that Markdown reads are kept as signs, and each text stays on its line. */
const plain = (text: string): string =>
  text
    .replace(/\s*\n\s*/g, ' / ')
    .replace(/[\\`*_[\]<>|]/g, '\\$&')
    .replace(/^([-+#=]|\d+[.)])/, '\\$1');

const item = (text: string, ...more: readonly (string | null)[]): string =>
  `- ${[plain(text), ...more.filter((each) => each !== null && each !== '')].join(' · ')}`;

const moment = (at: string): string => {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return '';
  return dateFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
};

const span = (from: string, until: string | null): string =>
  [from, until].flatMap((at) => (at === null ? [] : moment(at) || [])).join(' – ');

const peopleLines = (people: NonNullable<RoomRecord['people']>): string =>
  people.map(({ name, role, since }) => item(name, roleText(role), moment(since))).join('\n');

const heading = (kind: string, prompt: string): string =>
  prompt === '' ? kind : `${kind}: ${plain(prompt)}`;

const facts = ({ about, startedAt, endedAt }: RecordedIdeas | RecordedVote, ...more: string[]): string =>
  [...(about === null ? [] : [plain(about)]), ...more, span(startedAt, endedAt)].join(' · ');

const ideasPart = (round: RecordedIdeas): string[] => [
  `## ${heading(say(words.ideas), round.prompt)}`,
  facts(round, say(words.ideaCount, { count: round.count })),
  round.ideas.map((idea) => item(idea.text, idea.by && plain(idea.by), plain(outcomeText(idea)))).join('\n'),
];

const votePart = (round: RecordedVote): string[] => {
  const head = [words.option, words.dots, words.votedFor, words.hands].map((word) => say(word));
  const rows = (round.options ?? []).map(({ code, name, dots, people, hands }) =>
    [plain(`${code} ${name}`.trim()), dots, people, hands].join(' | '),
  );
  const byName = Map.groupBy(round.ballots, ({ name }) => name);
  const ballots = [...byName].map(([name, given]) =>
    item(name, listIn(given.map(({ option, dots }) => `${plain(option)} (${dots})`))),
  );
  return [
    `## ${heading(say(words.vote), round.prompt)}`,
    facts(round, ruleText(round), say(words.voted, { count: round.people })),
    rows.length === 0
      ? ''
      : [head.join(' | '), '--- | --- | --- | ---', ...rows].map((row) => `| ${row} |`).join('\n'),
    ballots.join('\n'),
  ];
};

const thoughtLine = ({ text, about, by, at }: RecordedThought): string =>
  item(text, about && plain(about), by && plain(by), moment(at));
