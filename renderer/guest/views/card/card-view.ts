/** A block as the door told it: its name, its definition, the way to it and its children. */
import type { Card } from '../../../../shared/room/card.ts';
import { say } from '../../../../shared/words/messages.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { element, name } from '../../../plain/element.ts';
import { words } from '../../words.ts';
import { icon } from '../icons.ts';
import { codeChip } from '../named.ts';
import { createDefinition } from './definition.ts';

export type Shown = {
  readonly card: Card | null;
  /** Where the room is, while something else is browsed; null in the room’s own place. */
  readonly room: Card | null;
  readonly isLook: boolean;
  readonly isGone: boolean;
};

type CardView = {
  readonly node: HTMLElement;
  show(shown: Shown, model: string): void;
  focus(): void;
};

/** @param composer belongs to the block. @param activity is below it. Both stay when the block and its children change. */
export const createCardView = (
  [composer, activity]: readonly [composer: HTMLElement, activity: HTMLElement],
  onOpen: (blockId: string | null) => void,
  onBack: () => void,
): CardView => {
  const place = element('div', { class: 'place' });
  const path = element('nav', { class: 'path', 'aria-label': say(words.path) });
  const heading = element('h2', { tabindex: -1 });
  const definition = createDefinition();
  const children = element('section', { class: 'children' });
  const block = element('article', { class: 'block' }, path, heading, definition.node, composer);
  const waiting = element('p', { class: 'note' }, say(words.waiting));
  const node = element('div', { class: 'view' }, place, waiting, block, activity, children);
  let last: Card | null = null;

  return {
    node,
    focus: () => heading.focus({ preventScroll: true }),
    show: ({ card, room, isLook, isGone }, model) => {
      place.replaceChildren(...placeNodes(card, room, isLook, isGone, onBack));
      waiting.hidden = card !== null;
      block.hidden = children.hidden = card === null;
      if (card === null || card === last) return;
      const hadFocus = path.contains(document.activeElement) || children.contains(document.activeElement);
      last = card;
      path.replaceChildren(...pathNodes(card, model, onOpen));
      heading.replaceChildren(...codeChip(card.code, card.path.length + 1), name(card.name));
      definition.show(card.definition);
      children.replaceChildren(...childNodes(card, onOpen));
      if (hadFocus) heading.focus({ preventScroll: true });
    },
  };
};

const placeNodes = (
  card: Card | null,
  room: Card | null,
  isLook: boolean,
  isGone: boolean,
  onBack: () => void,
): Node[] => {
  const nodes: Node[] = isGone ? [element('p', { class: 'warning' }, say(words.gone))] : [];
  if (!isLook || !room) return nodes;
  if (card?.id === room.id) return [...nodes, element('p', { class: 'note' }, say(words.roomIsHere))];
  const back = element('span', {}, say(words.backTo, { name: quoted(room.name) }));
  return [...nodes, pressable({ class: 'back' }, onBack, icon('back'), back)];
};

const pathNodes = (card: Card, model: string, onOpen: (id: string | null) => void): Node[] => {
  if (card.id === null) return [];
  const steps = [{ id: null, code: '', name: model }, ...card.path];
  return [
    element(
      'ol',
      {},
      ...steps.map(({ id, code, name: text }) =>
        element(
          'li',
          {},
          pressable({ class: 'link' }, () => onOpen(id), code, ' ', name(text)),
        ),
      ),
    ),
  ];
};

const childNodes = (card: Card, onOpen: (id: string | null) => void): Node[] => {
  const isModel = card.id === null;
  if (card.children.length === 0)
    return isModel ? [element('p', { class: 'note' }, say(words.noBlocks))] : [];
  const level = card.path.length + (isModel ? 1 : 2);
  return [
    element('h3', {}, say(isModel ? words.blocks : words.children)),
    element(
      'ul',
      { class: 'rows' },
      ...card.children.map((child) => element('li', {}, row(child, level, onOpen))),
    ),
    ...(card.more > 0
      ? [element('p', { class: 'note' }, say(words.moreChildren, { count: card.more }))]
      : []),
  ];
};

const row = (
  { id, code, name: text, count }: Card['children'][number],
  level: number,
  onOpen: (id: string) => void,
): HTMLElement => {
  return pressable(
    {},
    () => onOpen(id),
    ...codeChip(code, level),
    name(text),
    ...(count > 0 ? [' ', element('span', { class: 'count' }, say(words.childCount, { count }))] : []),
    icon('open'),
  );
};

const pressable = (
  attributes: Record<string, string>,
  onPress: () => void,
  ...content: readonly (Node | string)[]
): HTMLElement => {
  const made = element('button', { type: 'button', ...attributes }, ...content);
  made.addEventListener('click', onPress);
  return made;
};
