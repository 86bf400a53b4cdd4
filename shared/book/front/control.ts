/** Document control: the facts of a book, its versions, and who approved what. */
import { byRank, type Model } from '../../model/model.ts';
import { isInTree } from '../../model/queries/ancestors.ts';
import { STATUSES } from '../../model/records/process.ts';
import { countIn } from '../../words/format.ts';
import { say } from '../../words/messages.ts';
import type { Content, House, Row } from '../content.ts';
import { blockLine, cell, dateIn, heading, inLine, note, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { publicationOf } from './house.ts';
import { words } from './words.ts';

/** A code that was frozen, as the journal records it. */
export type Freeze = {
  readonly code: string;
  readonly blockId: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
};

/** Document control: the facts of the document, its versions, and what has been approved by whom. */
export const controlContent = (told: Told, house: House, freezes: readonly Freeze[]): Content[] => {
  const { model } = told;
  const { client } = publicationOf(model);
  const facts = [
    { name: say(words.document), value: house.title },
    { name: say(words.client), value: inLine(model, client) },
    { name: say(words.version), value: house.version },
    { name: say(bookWords.date), value: house.date },
    { name: say(words.author), value: house.author },
    { name: say(words.classification), value: house.label },
  ];
  return [
    {
      kind: 'facts',
      rows: facts
        .filter(({ value }) => value !== '')
        .map(({ name, value }) => ({ name, value: [{ text: value }] })),
    },
    heading(2, say(words.versions)),
    {
      kind: 'table',
      head: [say(words.version), say(bookWords.date), say(words.author)],
      rows: versionRows(told, house),
    },
    heading(2, say(words.approvals)),
    statusTable(model),
    ...freezeContent(told, freezes),
  ];
};

/** The snapshots, and this document as the last of them. */
const versionRows = ({ model, locale }: Told, house: House): Row[] => {
  const snapshots = [...model.rows.snapshot.values()].sort((a, b) => a.seq - b.seq || byRank(a, b));
  return [
    ...snapshots.map(({ name, at, author }) => ({
      cells: [cell(inLine(model, name)), cell(dateIn(at, locale)), cell(author)],
    })),
    {
      cells: [
        [{ text: house.version || say(words.thisDocument), tone: 'strong' as const }],
        cell(house.date),
        cell(house.author),
      ],
    },
  ];
};

const statusTable = (model: Model): Content => {
  const counts = new Map<string, number>();
  for (const { id, status } of model.rows.process.values())
    if (isInTree(model, id)) counts.set(status, (counts.get(status) ?? 0) + 1);
  return {
    kind: 'table',
    head: [say(bookWords.statusName), say(words.blocks)],
    rows: STATUSES.filter((status) => (counts.get(status) ?? 0) > 0).map((status) => ({
      cells: [cell(say(bookWords.status, { status })), cell(countIn(counts.get(status) ?? 0))],
    })),
  };
};

/** The codes that are frozen now, each with who froze it and when. A code may have been frozen, undone and frozen again. */
const freezeContent = (told: Told, freezes: readonly Freeze[]): Content[] => {
  const { model } = told;
  const last = new Map(freezes.map((freeze) => [freeze.code, freeze]));
  const codes = [...model.reserved].filter(([, owner]) => model.rows.process.has(owner));
  if (codes.length === 0) return [note(say(words.nothingFrozen))];
  const rows = codes
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, owner]): Row => {
      const freeze = last.get(code);
      return {
        cells: [
          cell(code),
          [blockLine(told, owner)],
          cell(freeze ? dateIn(freeze.at, told.locale) : '–'),
          cell(freeze?.actor ?? '–'),
        ],
      };
    });
  const head = [bookWords.code, bookWords.block, words.frozenOn, words.frozenBy].map((word) => say(word));
  return [note(say(words.frozenCodes)), { kind: 'table', head, rows }];
};
