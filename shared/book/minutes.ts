/**
 * The plan of minutes: what was on screen, what was decided, what stayed open, and what has changed since a version, on the few
 * pages that can be handed out at the door.
 */
import { type DifferenceKind, differenceOf } from '../model/history/difference.ts';
import { type Model, rowsReferringTo } from '../model/model.ts';
import { isInTree } from '../model/queries/ancestors.ts';
import { comparePaths, pathOf } from '../model/queries/tree-order.ts';
import type { Thread } from '../model/records.ts';
import type { View } from '../scene/view.ts';
import { compareTexts } from '../words/format.ts';
import { locale as currentLocale } from '../words/locale.ts';
import { say } from '../words/messages.ts';
import type { Book, Cell, Content, Section } from './content.ts';
import { houseOf } from './front/house.ts';
import { decisionsContent } from './lists/topics.ts';
import { calledIn, cell, dateIn, heading, note, type Told } from './told.ts';
import { words } from './words.ts';

/** The version that changes are listed since. */
export type Since = {
  /** What it is called; null for the start of the day. */
  readonly name: string | null;
  /** ISO 8601 instant. */
  readonly at: string;
  /** Who has changed the model since. */
  readonly people: readonly string[];
};

type MinutesOptions = { readonly view: View; readonly locale?: string | undefined };

/** Blocks of one kind of change that are named; the others are counted. */
const MAX_NAMED = 40;

/** @param earlier the model as it was then. */
export const minutesOf = (
  model: Model,
  earlier: Model,
  { view, locale = currentLocale() }: MinutesOptions,
  { at, since }: { readonly at: string; readonly since: Since },
): Book => {
  const told: Told = { model, targets: new Map(), locale };
  const house = houseOf(model, at, locale);
  const title = say(words.minutes);
  const root = view.rootId !== null && model.rows.process.has(view.rootId) ? view.rootId : null;
  const texts: Section = {
    ...{ kind: 'text', anchor: 'minutes', title, path: [title], around: [] },
    content: [factsOf(told, since, at), ...topicsContent(told, since), ...changesContent(told, earlier)],
  };
  const picture: Section = {
    ...{ kind: 'diagram', anchor: 'picture', path: [title], around: [], content: [] },
    title: root === null ? house.title : calledIn(model, root),
    diagram: {
      ...{ rootId: root, exploded: view.exploded },
      fewer: new Set(root === null ? [] : [root]),
      alternative: say(words.minutesPicture),
    },
  };
  return {
    house,
    sections: [texts, picture],
    outline: [texts, picture].map((section) => ({ title: section.title, to: section.anchor, children: [] })),
    targets: told.targets,
  };
};

const factsOf = ({ model, locale }: Told, since: Since, at: string): Content => {
  const people = new Set(since.people);
  for (const { at: written, author } of model.rows.post.values())
    if (written !== null && isAfter(written, since.at) && author !== '') people.add(author);
  const facts: { name: string; value: Cell }[] = [
    { name: say(words.date), value: cell(dateIn(at, locale)) },
    {
      name: say(words.changesSince),
      value: cell(
        since.name === null
          ? say(words.startOfDay, { date: dateIn(since.at, locale) })
          : say(words.versionOf, { name: since.name, date: dateIn(since.at, locale) }),
      ),
    },
    {
      name: say(words.people),
      value: cell([...people].sort((a, b) => compareTexts(a, b, locale)).join(', ')),
    },
  ];
  return { kind: 'facts', rows: facts.filter(({ value }) => value.length > 0) };
};

/** Instants may be written in different zones. */
const isAfter = (at: string, moment: string): boolean => Date.parse(at) >= Date.parse(moment);

/** The topics since then: decisions, questions and requests, parked topics. Older ones that are open are counted. */
const topicsContent = (told: Told, since: Since): Content[] => {
  const { model } = told;
  const isRecent = ({ id, at }: Thread): boolean =>
    isAfter(at, since.at) ||
    rowsReferringTo(model, 'post', 'threadId', id).some(
      (post) => post.at !== null && isAfter(post.at, since.at),
    );
  const topics = decisionsContent(told, isRecent);
  let older = 0;
  for (const thread of model.rows.thread.values())
    if (thread.open && (thread.kind === 'question' || thread.kind === 'request') && !isRecent(thread))
      older++;
  return [
    ...(topics.length > 0 ? topics : [note(say(words.nothingSaid))]),
    ...(older > 0 ? [note(say(words.olderTopics, { count: older }))] : []),
  ];
};

const KINDS: readonly DifferenceKind[] = ['added', 'changed', 'moved', 'removed'];

/** The blocks of the tree that were added, changed, moved or removed, in the order of the tree. */
const changesContent = ({ model }: Told, earlier: Model): Content[] => {
  const blocks = [...differenceOf(earlier, model).blocks];
  const head = heading(2, say(words.changes));
  const rows = KINDS.flatMap((kind) => {
    const told = kind === 'removed' ? earlier : model;
    const names = blocks
      .filter(([id, each]) => kindInTree(earlier, model, id, each) === kind)
      .map(([id]) => ({ id, path: pathOf(told, id) }))
      .sort((a, b) => comparePaths(a.path, b.path))
      .map(({ id }) => calledIn(told, id));
    const more = names.length - MAX_NAMED;
    const value: Cell = [
      // On as few lines as they take: the minutes of a whole day are to fit the pages of a handout.
      { text: names.slice(0, MAX_NAMED).join('; ') },
      ...(more > 0 ? [{ text: say(words.moreBlocks, { count: more }), tone: 'soft' as const }] : []),
    ];
    return names.length === 0 ? [] : [{ name: say(words.changeKind, { kind }), value }];
  });
  return rows.length === 0 ? [head, note(say(words.noChanges))] : [head, { kind: 'facts', rows }];
};

/** What became of a block of the tree: those of an adopted proposal are added to it. Undefined for other blocks. */
const kindInTree = (
  earlier: Model,
  model: Model,
  id: string,
  kind: DifferenceKind,
): DifferenceKind | undefined => {
  const [was, is] = [isInTree(earlier, id), isInTree(model, id)];
  if (was && is) return kind;
  return was ? 'removed' : is ? 'added' : undefined;
};
