/** The form for a thought. Its text is kept with each letter, and stays about the block on which it was begun. */
import { say } from '../../../shared/words/messages.ts';
import { button, element } from '../../plain/element.ts';
import type { Drafts } from '../outbox/draft.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { About, Thought } from '../outbox/thing.ts';
import { words } from '../words.ts';
import { icon } from './icons.ts';
import { inSentence } from './named.ts';
import { revealWhileTyping } from './reveal.ts';

type Composer = {
  readonly node: HTMLElement;
  /** @param about the block on show; null while there is none, or if nothing may be sent. */
  show(about: About | null): void;
};

type Parts = { drafts: Drafts['thought']; add: Outbox['add']; onAdded(): void };

const PROBLEMS = { full: words.outboxFull, 'too-long': words.tooLong } as const;

export const createComposer = ({ drafts, add, onAdded }: Parts): Composer => {
  let shown: About | null = null;
  let draft: Thought | null = drafts.read();
  let isOpen = draft !== null;

  const opener = pressable('park-open', [icon('add'), say(words.park)], () => {
    isOpen = true;
    render();
    field.focus();
  });
  const about = element('p', { class: 'about', id: 'thought-about' });
  const change = button('', () => {
    if (shown) keep({ about: shown });
    render();
    field.focus();
  });
  change.className = 'link';
  const field = element('textarea', {
    id: 'thought',
    rows: 3,
    dir: 'auto',
    'aria-describedby': 'thought-about thought-note thought-problem',
  });
  field.value = draft?.text ?? '';
  const problem = element('p', { class: 'problem', id: 'thought-problem' });
  const close = button(say(words.close), () => leave(), { class: 'quiet' });
  const actions = element(
    'div',
    { class: 'actions' },
    element('button', { class: 'primary' }, say(words.send)),
    close,
  );
  const form = element(
    'form',
    { class: 'composer', 'aria-label': say(words.park) },
    about,
    change,
    element('p', { class: 'note', id: 'thought-note' }, say(words.parkNote)),
    element('label', { for: 'thought' }, say(words.thought)),
    field,
    problem,
    actions,
  );
  const node = element('div', {}, opener, form);

  const keep = (part: Partial<Thought>): void => {
    if (shown === null && draft === null) return;
    const base = draft ?? { kind: 'thought', text: field.value, about: shown as About };
    draft = { ...base, ...part };
    drafts.write(draft);
  };
  const leave = (): void => {
    isOpen = false;
    render();
    opener.focus();
  };
  const render = (): void => {
    node.hidden = shown === null && draft === null;
    opener.hidden = isOpen;
    form.hidden = !isOpen;
    const subject = draft?.about ?? shown;
    if (!subject) return;
    about.textContent = say(words.about, { name: inSentence(subject) });
    change.hidden = shown === null || shown.id === subject.id;
    if (shown) change.textContent = say(words.changeAbout, { name: inSentence(shown) });
  };
  field.addEventListener('input', () => {
    problem.textContent = '';
    // Emptied, it is about the block on show again.
    if (field.value === '') {
      draft = null;
      drafts.write(null);
    } else keep({ text: field.value });
    render();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (draft === null || draft.text.trim() === '') {
      problem.textContent = say(words.emptyThought);
      field.focus();
      return;
    }
    const outcome = add([draft]);
    if (outcome !== 'added') {
      problem.textContent = say(PROBLEMS[outcome]);
      field.focus();
      return;
    }
    draft = null;
    drafts.write(null);
    field.value = '';
    leave();
    onAdded();
  });
  revealWhileTyping(field, actions);
  return {
    node,
    show: (next) => {
      shown = next;
      render();
    },
  };
};

const pressable = (
  className: string,
  content: readonly (Node | string)[],
  onPress: () => void,
): HTMLButtonElement => {
  const made = element('button', { type: 'button', class: className }, ...content);
  made.addEventListener('click', onPress);
  return made;
};
