/** What is of this phone: the own name, and all that was sent with what became of it. */
import { MAX_GUEST_NAME } from '../../../shared/api/room/door.ts';
import { say } from '../../../shared/words/messages.ts';
import { element } from '../../plain/element.ts';
import type { Thing } from '../outbox/thing.ts';
import { words } from '../words.ts';
import { createThingList, type ThingAnswers } from './thing-list.ts';

type Answers = ThingAnswers & { onRename(name: string): void };

type MineShown = {
  readonly ownName: string;
  readonly things: readonly Thing[];
  readonly isOpen: boolean;
  readonly isAtRisk: boolean;
  /** The round that runs. */
  readonly roundId: string | null;
};

type Mine = { readonly node: HTMLElement; show(shown: MineShown): void; focus(): void };

export const createMine = (answers: Answers): Mine => {
  const heading = element('h2', { tabindex: -1 }, say(words.mine));
  const own = createNameForm(answers.onRename);
  const risk = element('p', { class: 'warning' }, say(words.atRisk));
  const title = element('h3', { tabindex: -1 }, say(words.sentFromHere));
  const none = element('p', { class: 'note' }, say(words.nothingSent));
  const list = createThingList(answers, () => title.focus({ preventScroll: true }));
  const node = element('div', { class: 'view' }, heading, title, risk, none, list.node, own.node);
  return {
    node,
    focus: () => heading.focus({ preventScroll: true }),
    show: ({ ownName, things, isOpen, isAtRisk, roundId }) => {
      own.show(ownName);
      risk.hidden = !isAtRisk;
      none.hidden = things.length > 0;
      // The latest first.
      list.show([...things].reverse(), isOpen, roundId);
    },
  };
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
