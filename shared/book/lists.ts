/** The lists of a book: matrix, use cases, glossary, systems, decisions and open questions, findings, index. */
import { checkTitle } from '../model/checks/check-names.ts';
import { checkModel, type Finding } from '../model/checks/checks.ts';
import { type MatrixCell, matrixOf } from '../model/checks/matrix.ts';
import { byRank, rowsReferringTo } from '../model/model.ts';
import { codeOf } from '../model/queries/codes.ts';
import type { Process, Thread } from '../model/records.ts';
import { nameKey } from '../words/fold.ts';
import { compareTexts } from '../words/format.ts';
import { say } from '../words/messages.ts';
import { type Chosen, eachChosen } from './chosen.ts';
import type { Cell, Content, Line, Row } from './content.ts';
import {
  blockLine,
  cell,
  codeLine,
  dateIn,
  heading,
  inLine,
  linked,
  nameOf,
  note,
  paragraphs,
  type Told,
} from './told.ts';
import { words } from './words.ts';

/** Columns of blocks in one table of the matrix: more go on in another table below it. */
const MATRIX_COLUMNS = 5;

/** The matrix of each macro process that has groupings; empty if none has. */
export const matrixContent = (told: Told, tree: readonly Chosen[]): Content[] =>
  tree
    .filter(({ block }) => block.parentId === null)
    .filter(({ block }) => rowsReferringTo(told.model, 'grouping', 'processId', block.id).length > 0)
    .flatMap(({ block }) => [heading(2, blockLine(told, block.id).text), ...matrixTables(told, block)]);

const matrixTables = (told: Told, macro: Process): Content[] => {
  const { model } = told;
  const { columns, rows, gaps } = matrixOf(model, macro);
  const tables: Content[] = [];
  for (let from = 0; from < Math.max(columns.length, 1); from += MATRIX_COLUMNS) {
    const shown = columns.slice(from, from + MATRIX_COLUMNS);
    tables.push({
      kind: 'table',
      head: [say(words.grouping), ...shown.map(({ id }) => blockLine(told, id).text)],
      rows: rows.map(({ grouping, cells }) => ({
        cells: [
          [{ text: inLine(model, grouping.name), tone: 'strong' as const }],
          ...cells.slice(from, from + MATRIX_COLUMNS).map((each) => matrixCell(told, each)),
        ],
      })),
    });
  }
  return [...tables, note(say(words.gaps, { count: gaps }))];
};

const matrixCell = (told: Told, { state, process, artefacts, waiver }: MatrixCell): Cell => {
  if (state === 'gap') return [{ text: say(waiver ? words.gapWaived : words.gap), tone: 'soft' }];
  if (state === 'none' || !process) return [{ text: say(words.noneOnPurpose), tone: 'soft' }];
  return [
    blockLine(told, process.id),
    ...artefacts.map((text) => ({ text: say(words.artefact, { text: inLine(told.model, text) }) })),
  ];
};

/** Each use case with its steps. */
export const casesContent = (told: Told): Content[] => {
  const { model } = told;
  return [...model.rows.useCase.values()].sort(byRank).flatMap(({ id, name, definition }): Content[] => {
    const steps = rowsReferringTo(model, 'step', 'useCaseId', id);
    return [
      heading(2, inLine(model, name)),
      ...(definition.trim() === '' ? [] : [{ kind: 'text' as const, lines: paragraphs(model, definition) }]),
      {
        kind: 'table',
        head: [say(words.step), say(words.whatHappens), say(words.block)],
        rows: steps.map(({ text, processId }, i) => ({
          cells: [
            cell(`${i + 1}`),
            paragraphs(model, text),
            processId === null ? [] : [blockLine(told, processId)],
          ],
        })),
      },
    ];
  });
};

export const glossaryContent = ({ model }: Told): Content[] => {
  const rows = [...model.rows.term.values()].map((term): { readonly name: string; readonly row: Row } => {
    const name = inLine(model, `{${term.symbol}}`);
    const names = rowsReferringTo(model, 'candidate', 'termId', term.id).map((each) =>
      inLine(model, each.name),
    );
    const state =
      term.adoptedCandidateId === null
        ? say(words.noNameYet, { names: names.join(', ') || '–' })
        : say(words.symbol, { symbol: term.symbol });
    return {
      name,
      row: { cells: [[{ text: name, tone: 'strong' }], paragraphs(model, term.definition), cell(state)] },
    };
  });
  if (rows.length === 0) return [];
  rows.sort((a, b) => compareTexts(a.name, b.name));
  const head = [say(words.term), say(words.definition), say(words.nameState)];
  return [{ kind: 'table', head, rows: rows.map(({ row }) => row) }];
};

/** Every system with the blocks that use it, whatever the case in which its name was typed. */
export const systemsContent = (told: Told, tree: readonly Chosen[]): Content[] => {
  const { model } = told;
  const systems = new Map<string, { readonly name: string; readonly users: Line[] }>();
  for (const { block } of eachChosen(tree))
    for (const { kind, text } of rowsReferringTo(model, 'element', 'processId', block.id)) {
      if (kind !== 'system') continue;
      const name = inLine(model, text);
      const system = systems.get(nameKey(name)) ?? { name, users: [] };
      systems.set(nameKey(name), system);
      system.users.push(blockLine(told, block.id));
    }
  if (systems.size === 0) return [];
  const rows = [...systems.values()].sort((a, b) => compareTexts(a.name, b.name));
  return [
    {
      kind: 'table',
      head: [say(words.system), say(words.usedIn)],
      rows: rows.map(({ name, users }) => ({ cells: [[{ text: name, tone: 'strong' }], users] })),
    },
  ];
};

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
            head: [say(words.topic), say(words.about), say(words.lastSaid), say(words.date)],
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

/** Findings beyond these are only counted: nobody reads a thousand of them on paper. */
const MAX_FINDINGS = 400;

/** What the checks find at the blocks of the book, by check; a sentence if that is nothing. */
export const findingsContent = (told: Told, tree: readonly Chosen[], isWhole: boolean): Content[] => {
  const ids = new Set(eachChosen(tree).map(({ block }) => block.id));
  const found = checkModel(told.model).filter(({ processId }) =>
    processId === null ? isWhole : isWhole || ids.has(processId),
  );
  if (found.length === 0) return [note(say(words.noFindings))];
  const shown = found.slice(0, MAX_FINDINGS);
  const byCheck = Map.groupBy(shown, ({ check }) => check);
  return [
    note(say(words.findingsFound, { count: found.length })),
    ...[...byCheck].flatMap(([check, findings]): Content[] => [
      heading(2, checkTitle(check)),
      {
        kind: 'table',
        head: [say(words.block), say(words.finding), say(words.severityName)],
        rows: findings.map((finding) => findingRow(told, finding)),
      },
    ]),
    ...(found.length > shown.length
      ? [note(say(words.moreFindings, { count: found.length - shown.length }))]
      : []),
  ];
};

const findingRow = (told: Told, { processId, message, severity }: Finding): Row => ({
  cells: [
    processId === null ? [] : [codeLine(told, processId)],
    cell(message),
    cell(say(words.severity, { severity })),
  ],
});

/** Every block that has a place in the book, with its page. */
export const indexContent = (told: Told, tree: readonly Chosen[]): Content[] => {
  const { model } = told;
  const placed = eachChosen(tree).filter(({ block }) => told.targets.has(block.id));
  if (placed.length === 0) return [];
  const rows = placed
    .map(({ block }) => ({ id: block.id, code: codeOf(model, block.id), name: nameOf(model, block.id) }))
    .sort((a, b) => compareTexts(a.name, b.name) || compareTexts(a.code, b.code));
  return [
    {
      kind: 'table',
      head: [say(words.name), say(words.code), say(words.page)],
      rows: rows.map(({ id, code, name }) => ({
        cells: [[linked(told, id, name)], [linked(told, id, code)], [pageLine(told, id)]],
      })),
    },
  ];
};

const pageLine = ({ targets }: Told, id: string): Line => {
  const target = targets.get(id);
  const to = target?.reference ?? target?.diagram;
  return to === undefined ? { text: '' } : { text: '', to, pageOf: to };
};
