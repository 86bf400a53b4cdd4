/** What is of this phone: the own name, and all that was sent with what became of it. */
import { MAX_GUEST_NAME } from '../../../shared/api/room-door.ts';
import { say } from '../../../shared/words/messages.ts';
import { button, element, name } from '../../plain/element.ts';
import type { Thing } from '../outbox/outbox.ts';
import { words } from '../words.ts';
import { inSentence } from './named.ts';

type Answers = {
  onRename(name: string): void;
  onCopy(text: string): void;
  onRetry(seed: string): void;
  onRemove(seed: string): void;
};

type MineShown = {
  readonly ownName: string;
  readonly things: readonly Thing[];
  readonly isOpen: boolean;
  readonly isAtRisk: boolean;
};

type Mine = { readonly node: HTMLElement; show(shown: MineShown): void; focus(): void };

export const createMine = (answers: Answers): Mine => {
  const heading = element('h2', { tabindex: -1 }, say(words.mine));
  const own = createNameForm(answers.onRename);
  const risk = element('p', { class: 'warning' }, say(words.atRisk));
  const title = element('h3', { tabindex: -1 }, say(words.sentFromHere));
  const none = element('p', { class: 'note' }, say(words.nothingSent));
  const list = element('ul', { class: 'things' });
  const node = element('div', { class: 'view' }, heading, title, risk, none, list, own.node);
  let last = '';
  return {
    node,
    focus: () => heading.focus({ preventScroll: true }),
    show: ({ ownName, things, isOpen, isAtRisk }) => {
      own.show(ownName);
      risk.hidden = !isAtRisk;
      none.hidden = things.length > 0;
      const next = JSON.stringify([things, isOpen]);
      if (next === last) return;
      last = next;
      const hadFocus = list.contains(document.activeElement);
      list.replaceChildren(...things.toReversed().map((thing) => thingNode(thing, isOpen, answers)));
      if (hadFocus) title.focus({ preventScroll: true });
    },
  };
};

/** The state of a thing in a word or two. */
export const stateText = (state: Thing['state'], isOpen: boolean): string => {
  if (state === 'kept') return say(isOpen ? words.sending : words.kept);
  return say(state === 'sent' ? words.sent : words.refused);
};

const thingNode = (
  { seed, kind, text, about, state, why }: Thing,
  isOpen: boolean,
  { onCopy, onRetry, onRemove }: Answers,
): HTMLElement => {
  const textId = `text-${seed}`;
  const action = (label: string, onPress: () => void) =>
    button(label, onPress, { class: 'quiet', 'aria-describedby': textId });
  const actions = [
    ...(state === 'sent' ? [] : [action(say(words.copy), () => onCopy(text))]),
    ...(state === 'refused'
      ? [action(say(words.tryAgain), () => onRetry(seed)), action(say(words.remove), () => onRemove(seed))]
      : []),
  ];
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'about' },
      element('b', {}, say(words[kind])),
      ' · ',
      say(words.about, { name: inSentence(about) }),
    ),
    element('p', { class: 'text', id: textId }, name(text)),
    element('p', { class: 'state', 'data-state': state }, stateText(state, isOpen)),
    ...(why === undefined ? [] : [element('p', { class: 'why' }, name(why))]),
    ...(actions.length === 0 ? [] : [element('div', { class: 'actions' }, ...actions)]),
  );
};

const createNameForm = (onRename: (name: string) => void) => {
  const field = element('input', {
    id: 'own-name',
    autocomplete: 'nickname',
    maxlength: MAX_GUEST_NAME,
    dir: 'auto',
  });
  let shown: string | null = null;
  const form = element(
    'form',
    { class: 'name' },
    element('h3', {}, say(words.you)),
    element('label', { for: 'own-name' }, say(words.name)),
    element('div', { class: 'beside' }, field, element('button', { class: 'quiet' }, say(words.rename))),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onRename(field.value.trim());
  });
  return {
    node: form,
    /** What is being typed is left alone. */
    show: (own: string): void => {
      if (own === shown) return;
      if (shown === null || field.value.trim() === shown || document.activeElement !== field)
        field.value = own;
      shown = own;
    },
  };
};
