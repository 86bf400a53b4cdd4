/** The reference of blocks: a page for each that is exploded, with entries for those inside it that are not. */
import { shownFields } from '../model/fields/typed.ts';
import { type Model, rowsReferringTo } from '../model/model.ts';
import { codeOf } from '../model/queries/codes.ts';
import { elementTitle } from '../model/queries/element-titles.ts';
import { openProposals, proposalInWords } from '../model/queries/pending.ts';
import { type Crossing, termsOn, workflowOf } from '../model/queries/reference.ts';
import { casesTouching } from '../model/queries/use-cases.ts';
import type { ElementKind, Process } from '../model/records.ts';
import { compareTexts } from '../words/format.ts';
import { say } from '../words/messages.ts';
import { type Chosen, hasMore, referenceAnchor } from './chosen.ts';
import type { Cell, Content, Line, Row } from './content.ts';
import {
  blockLine,
  calledIn,
  cell,
  codeLine,
  heading,
  inLine,
  nameOf,
  paragraphs,
  type Told,
} from './told.ts';
import { words } from './words.ts';

/** The reference page of a block: its facts, its inputs and outputs, its children. */
export const referenceContent = (told: Told, node: Chosen, onlyDefined: boolean): Content[] => {
  const inside = node.isExploded ? node.children : [];
  const entries = inside.filter(
    (child) => !child.isExploded && hasEntry(told.model, child.block, onlyDefined),
  );
  return [
    ...blockContent(told, node, true),
    ...childrenContent(told, inside, new Set(entries.map(({ block }) => block.id))),
    ...entries.flatMap((child) => [
      heading(3, calledIn(told.model, child.block.id), referenceAnchor(child.block.id)),
      ...blockContent(told, child, false),
    ]),
  ];
};

const hasEntry = (model: Model, block: Process, onlyDefined: boolean): boolean =>
  onlyDefined ? block.definition.trim() !== '' : hasMore(model, block);

const LISTS: readonly ElementKind[] = ['metric', 'practice', 'skill', 'system'];

const blockContent = (told: Told, { block, level }: Chosen, isPage: boolean): Content[] => {
  const { model } = told;
  const elements = rowsReferringTo(model, 'element', 'processId', block.id);
  const parentId = block.parentId;
  const facts: { name: string; value: Cell }[] = [
    { name: say(words.code), value: isPage ? cell(codeOf(model, block.id)) : [] },
    { name: say(words.level), value: isPage ? cell(`${level}`) : [] },
    { name: say(words.parent), value: parentId === null || !isPage ? [] : [blockLine(told, parentId)] },
    { name: say(words.statusName), value: cell(say(words.status, { status: block.status })) },
    ...shownFields(block, 'reference').map(({ heading, value }) => ({
      name: heading,
      value: cell(inLine(model, value)),
    })),
    { name: say(words.definition), value: paragraphs(model, block.definition) },
    ...LISTS.map((kind) => ({
      name: elementTitle(kind),
      value: elements.filter((each) => each.kind === kind).map(({ text }) => ({ text: inLine(model, text) })),
    })),
    { name: say(words.cases), value: casesOf(model, block.id) },
    { name: say(words.terms), value: termsOf(model, block) },
    { name: say(words.proposals), value: proposalsOf(model, block.id) },
    { name: say(words.openQuestions), value: questionsOf(model, block.id) },
  ];
  return [
    { kind: 'facts', rows: facts.filter(({ value }) => value.length > 0) },
    ...workflowContent(told, block.id),
  ];
};

const casesOf = (model: Model, id: string): Line[] =>
  casesTouching(model, id)
    .map(({ name }) => inLine(model, name))
    .sort((a, b) => compareTexts(a, b))
    .map((text) => ({ text }));

const termsOf = (model: Model, block: Process): Line[] =>
  termsOn(model, block).map((id) => ({ text: inLine(model, `{${model.rows.term.get(id)?.symbol ?? ''}}`) }));

const proposalsOf = (model: Model, id: string): Line[] =>
  openProposals(model, id) === 0
    ? []
    : rowsReferringTo(model, 'proposal', 'processId', id)
        .filter(({ state }) => state === 'open')
        .map((proposal) => ({
          text: say(words.proposal, {
            title: inLine(model, proposal.title),
            facts: proposalInWords(model, proposal),
            blocks: rowsReferringTo(model, 'process', 'proposalId', proposal.id)
              .map(({ name }) => inLine(model, name))
              .join(', '),
          }),
        }));

const questionsOf = (model: Model, id: string): Line[] =>
  rowsReferringTo(model, 'thread', 'processId', id)
    .filter(({ open, kind }) => open && kind !== 'note' && kind !== 'decision')
    .map(({ title }) => ({ text: inLine(model, title) }));

/** From, inputs, process, outputs, to: a line for each pair of them. */
const workflowContent = (told: Told, id: string): Content[] => {
  const { inputs, outputs } = workflowOf(told.model, id);
  if (inputs.length === 0 && outputs.length === 0) return [];
  const other = ({ blockId }: Crossing): Cell => (blockId === null ? [] : [blockLine(told, blockId)]);
  const text = (crossing: Crossing): Cell => cell(inLine(told.model, crossing.text));
  const rows: Row[] = [];
  for (let i = 0; i < Math.max(inputs.length, outputs.length); i++) {
    const [input, output] = [inputs[i], outputs[i]];
    rows.push({
      cells: [
        input ? other(input) : [],
        input ? text(input) : [],
        i === 0 ? [{ text: nameOf(told.model, id), tone: 'strong' }] : [],
        output ? text(output) : [],
        output ? other(output) : [],
      ],
    });
  }
  const head = [words.from, words.inputs, words.process, words.outputs, words.to].map((word) => say(word));
  return [{ kind: 'table', head, rows }];
};

const childrenContent = (
  told: Told,
  children: readonly Chosen[],
  entries: ReadonlySet<string>,
): Content[] => {
  if (children.length === 0) return [];
  const { model } = told;
  const rows = children.map(({ block, isExploded }): Row => {
    const cells: Cell[] = [
      [codeLine(told, block.id)],
      [{ text: nameOf(model, block.id) }],
      paragraphs(model, block.definition).slice(0, 1),
      cell(inLine(model, block.owner)),
      cell(say(words.status, { status: block.status })),
    ];
    const isOwn = isExploded || entries.has(block.id) || told.targets.get(block.id)?.reference === undefined;
    return isOwn ? { cells } : { cells, anchor: referenceAnchor(block.id) };
  });
  const head = [words.code, words.name, words.definition, words.owner, words.statusName];
  const shown = head.map(
    (_, column) => column < 2 || rows.some(({ cells }) => (cells[column]?.length ?? 0) > 0),
  );
  return [
    heading(2, say(words.children)),
    {
      kind: 'table',
      head: head.filter((_, column) => shown[column]).map((word) => say(word)),
      rows: rows.map(({ cells, ...rest }) => ({
        ...rest,
        cells: cells.filter((_, column) => shown[column]),
      })),
    },
  ];
};
