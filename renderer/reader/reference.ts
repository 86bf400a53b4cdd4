/** The panel with everything about the selected block. */

import { shownFields } from '../../shared/model/fields/typed.ts';
import { childrenOf, type Model, rowsReferringTo } from '../../shared/model/model.ts';
import { levelOf } from '../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { elementTitle } from '../../shared/model/queries/element-titles.ts';
import { isExchange } from '../../shared/model/queries/flows/exchange.ts';
import { type Crossing, workflowOf } from '../../shared/model/queries/reference.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { casesTouching } from '../../shared/model/queries/use-cases.ts';
import { ELEMENT_KINDS } from '../../shared/model/records/element.ts';
import type { Process } from '../../shared/model/records.ts';
import { words as sceneWords } from '../../shared/scene/words.ts';
import type { Message } from '../../shared/words/messages.ts';
import { say } from '../../shared/words/messages.ts';
import { button, element, name } from '../plain/element.ts';
import { addressOf, type Place } from './place.ts';
import { words } from './words.ts';

type Answers = { readonly onToggle: (id: string) => void; readonly onDrill: (id: string) => void };

/** Its content for a place; `isExplodable`: whether exploding the selected block shows anything. */
export const referenceNodes = (
  model: Model,
  { selectedId, exploded }: Place,
  isExplodable: boolean,
  answers: Answers,
): Node[] => {
  const process = selectedId === null ? undefined : model.rows.process.get(selectedId);
  if (!process)
    return [element('h2', {}, say(words.selectOne)), element('p', { class: 'note' }, say(words.selectHint))];
  const { id, definition } = process;
  const workflow = workflowOf(model, id);
  return [
    element(
      'h2',
      {},
      element('span', { class: 'code' }, codeOf(model, id)),
      ' ',
      name(withTerms(model, process.name)),
    ),
    ...(isExplodable ? [actions(id, exploded.has(id), answers)] : []),
    facts(model, process),
    ...section(words.definition, [
      definition.trim() === ''
        ? element('p', { class: 'note' }, say(words.notDefined))
        : element('p', { class: 'text' }, withTerms(model, definition)),
    ]),
    ...list(
      words.inputs,
      workflow.inputs.map((each) => crossing(model, each, words.from)),
    ),
    ...list(
      words.outputs,
      workflow.outputs.map((each) => crossing(model, each, words.to)),
    ),
    ...elementLists(model, id),
    ...list(
      words.children,
      childrenOf(model, id).map((child) => [link(model, child.id)]),
    ),
    ...list(
      words.useCases,
      casesTouching(model, id).map((each) => [name(withTerms(model, each.name))]),
    ),
    ...list(
      words.openThreads,
      rowsReferringTo(model, 'thread', 'processId', id).map((each) => [name(withTerms(model, each.title))]),
    ),
  ];
};

const actions = (id: string, isExploded: boolean, { onToggle, onDrill }: Answers): HTMLElement =>
  element(
    'p',
    { class: 'actions' },
    button(say(isExploded ? words.collapse : words.explode), () => onToggle(id)),
    button(say(words.drillDown), () => onDrill(id)),
  );

const facts = (model: Model, process: Process): HTMLElement => {
  const rows: [string, Node | string][] = [
    [say(words.levelLabel), String(levelOf(model, process.id))],
    [say(words.status), say(sceneWords.status, { status: process.status })],
    ...shownFields(process, 'reference').map(({ heading, value }): [string, Node] => [heading, name(value)]),
    [say(words.parent), process.parentId === null ? say(words.noParent) : link(model, process.parentId)],
  ];
  return element(
    'dl',
    {},
    ...rows.map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
};

const elementLists = (model: Model, id: string): Node[] => {
  const elements = rowsReferringTo(model, 'element', 'processId', id).filter((each) => !isExchange(each));
  return ELEMENT_KINDS.flatMap((kind) =>
    listUnder(
      elementTitle(kind),
      elements.filter((each) => each.kind === kind).map(({ text }) => [name(withTerms(model, text))]),
    ),
  );
};

const crossing = (model: Model, { text, blockId }: Crossing, other: Message): (Node | string)[] => {
  const shown = name(withTerms(model, text));
  if (blockId === null || !model.rows.process.has(blockId)) return [shown];
  // The link is at the place of the block in the sentence.
  const [before = '', after = ''] = say(other, { block: '\u0000' }).split('\u0000');
  return [shown, ` ${before}`, link(model, blockId), after];
};

const link = (model: Model, id: string): HTMLAnchorElement =>
  element(
    'a',
    { href: addressOf(model, id) },
    `${codeOf(model, id)} ${withTerms(model, model.rows.process.get(id)?.name ?? '')}`.trim(),
  );

const section = (heading: Message, content: Node[]): Node[] => sectionUnder(say(heading), content);
const sectionUnder = (heading: string, content: Node[]): Node[] => [element('h3', {}, heading), ...content];
const list = (heading: Message, items: readonly (readonly (Node | string)[])[]): Node[] =>
  listUnder(say(heading), items);
const listUnder = (heading: string, items: readonly (readonly (Node | string)[])[]): Node[] =>
  items.length === 0
    ? []
    : sectionUnder(heading, [element('ul', {}, ...items.map((item) => element('li', {}, ...item)))]);
