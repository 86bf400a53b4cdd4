/** What a book begins with: its cover, who made and approved which version of it, and how it is read. */
import { byRank, childrenOf, type Model, settingsOf } from '../model/model.ts';
import { isInTree } from '../model/queries/ancestors.ts';
import { STATUSES } from '../model/records/process.ts';
import { PUBLICATION } from '../model/records/publication.ts';
import type { RecordOf } from '../model/records.ts';
import { LIGHT } from '../scene/overlays/palette.ts';
import { countIn } from '../words/format.ts';
import { say } from '../words/messages.ts';
import type { Content, Cover, House, Row } from './content.ts';
import { blockLine, calledIn, cell, dateIn, heading, inLine, note, paragraphs, type Told } from './told.ts';
import { words } from './words.ts';

/** A code that was frozen, as the history tells it. */
export type Freeze = {
  readonly code: string;
  readonly blockId: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly actor: string;
};

const EMPTY: Omit<RecordOf['publication'], 'id'> = {
  ...{ client: '', title: '', subtitle: '', author: '', version: '', confidentiality: '', footer: '' },
  ...{ accent: '', logo: '' },
};

const publicationOf = (model: Model): Omit<RecordOf['publication'], 'id'> =>
  model.rows.publication.get(PUBLICATION) ?? EMPTY;

/** What every page carries. Nothing has to be set for it: the model’s name and the date are always there. */
export const houseOf = (model: Model, at: string, locale: string): House => {
  const { title, version, confidentiality, footer, author, accent, logo } = publicationOf(model);
  return {
    title: inLine(model, title) || modelName(model),
    label: inLine(model, confidentiality),
    version: inLine(model, version),
    footer: inLine(model, footer),
    author: inLine(model, author),
    date: dateIn(at, locale),
    accent: accent || LIGHT.accent,
    logo,
  };
};

const modelName = (model: Model): string =>
  inLine(model, settingsOf(model).name).slice(0, 500) || say(words.unnamedModel);

/** @param rootId the block that the book is about, if it is not the whole model. */
export const coverOf = (told: Told, house: House, rootId: string | null): Cover => {
  const { model } = told;
  const { client, subtitle } = publicationOf(model);
  const about = rootId === null ? undefined : calledIn(model, rootId);
  const definition =
    rootId === null ? settingsOf(model).definition : model.rows.process.get(rootId)?.definition;
  const facts = [
    { name: say(words.version), value: house.version },
    { name: say(words.date), value: house.date },
    { name: say(words.author), value: house.author },
    { name: say(words.classification), value: house.label },
  ];
  return {
    over: inLine(model, client) || say(words.framework),
    title: house.title,
    subtitle: inLine(model, subtitle) || about || sizeInWords(model),
    lead: inLine(model, definition ?? ''),
    facts: facts.filter(({ value }) => value !== ''),
  };
};

const sizeInWords = (model: Model): string => {
  const macros = childrenOf(model, null).length;
  let blocks = 0;
  for (const { id } of model.rows.process.values()) if (isInTree(model, id)) blocks++;
  return say(words.size, { macros, blocks });
};

/** Document control: the facts of the document, its versions, and what has been approved by whom. */
export const controlContent = (told: Told, house: House, freezes: readonly Freeze[]): Content[] => {
  const { model } = told;
  const { client } = publicationOf(model);
  const facts = [
    { name: say(words.document), value: house.title },
    { name: say(words.client), value: inLine(model, client) },
    { name: say(words.version), value: house.version },
    { name: say(words.date), value: house.date },
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
      head: [say(words.version), say(words.date), say(words.author)],
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
    head: [say(words.statusName), say(words.blocks)],
    rows: STATUSES.filter((status) => (counts.get(status) ?? 0) > 0).map((status) => ({
      cells: [cell(say(words.status, { status })), cell(countIn(counts.get(status) ?? 0))],
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
  const head = [words.code, words.block, words.frozenOn, words.frozenBy].map((word) => say(word));
  return [note(say(words.frozenCodes)), { kind: 'table', head, rows }];
};

/** How the pages are read: links, lines, statuses. */
export const guideContent = ({ model }: Told): Content[] => {
  const lines = [words.guideLinks, words.guideDiagrams, words.guideReference].map((word) => ({
    text: say(word),
  }));
  const kinds = (['sequence', 'information', 'material'] as const).map((kind) => ({
    name: say(words.flowKind, { kind }),
    value: [{ text: say(words.flowMeaning, { kind }) }],
  }));
  const statuses = STATUSES.map((status) => ({
    name: say(words.status, { status }),
    value: [{ text: say(words.statusMeaning, { status }) }],
  }));
  const about = paragraphs(model, settingsOf(model).definition);
  return [
    ...(about.length > 0 ? [heading(2, say(words.aboutModel)), { kind: 'text' as const, lines: about }] : []),
    heading(2, say(words.guidePages)),
    { kind: 'text', lines },
    heading(2, say(words.flows)),
    { kind: 'facts', rows: kinds },
    heading(2, say(words.statuses)),
    { kind: 'facts', rows: statuses },
  ];
};
