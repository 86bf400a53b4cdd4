/**
 * The field for ideas. Its text is kept with each letter and belongs to its round: if that ends, the text stays and can be parked.
 * An idea that was sent is changed in the same field, and what was typed there before comes back afterwards.
 */
import { MAX_IDEA } from '../../../../shared/api/room/door.ts';
import { say } from '../../../../shared/words/messages.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { button, element } from '../../../plain/element.ts';
import type { Drafts, IdeaDraft } from '../../outbox/draft.ts';
import type { Outbox, Outcome } from '../../outbox/outbox.ts';
import type { About, RoundName } from '../../outbox/thing.ts';
import { ideasIn } from '../../rounds/lines.ts';
import { words } from '../../rounds/words.ts';
import { words as pageWords } from '../../words.ts';
import { revealWhileTyping } from '../reveal.ts';

/** A round that takes ideas of this phone. */
type OpenRound = RoundName & { readonly about: About; readonly left: number };

type IdeaForm = {
  readonly node: HTMLElement;
  /** @param round null if none runs, undefined before the room has told. */
  show(round: OpenRound | null | undefined): void;
  /** Whether there is a text that has not been sent. */
  hasText(): boolean;
  /** Puts an idea that was sent into the field. */
  change(seed: string, text: string): void;
};

type Parts = {
  drafts: Drafts['idea'];
  outbox: Outbox;
  say(text: string): void;
  /** Something was sent, or the field was left without that. */
  onDone(isSent: boolean): void;
};

export const createIdeaForm = ({ drafts, outbox, say: announce, onDone }: Parts): IdeaForm => {
  let round: OpenRound | null | undefined;
  let draft: IdeaDraft | null = drafts.read();

  const late = element('p', { class: 'warning', id: 'idea-late' });
  const label = element('label', { for: 'idea' });
  const field = element('textarea', {
    ...{ id: 'idea', rows: 2, dir: 'auto', enterkeyhint: 'send' },
    'aria-describedby': 'idea-late idea-problem',
  });
  field.value = draft?.text ?? '';
  const problem = element('p', { class: 'problem', id: 'idea-problem' });
  const submit = element('button', { class: 'primary' });
  const asOne = button(say(words.sendAsOne), () => send([draft?.text ?? '']), { class: 'quiet' });
  const move = button(say(words.toThisRound), () => keepFor(round ?? null), { class: 'quiet' });
  const drop = button('', () => leave(false), { class: 'quiet' });
  const actions = element('div', { class: 'actions' }, submit, asOne, move, drop);
  const node = element('form', { class: 'composer', 'aria-label': say(words.ideas) }, late, label, field);
  node.append(problem, actions);

  const isLate = (): boolean => draft !== null && round !== undefined && draft.roundId !== round?.roundId;
  const keep = (next: IdeaDraft | null): void => {
    draft = next;
    drafts.write(next);
    problem.textContent = '';
    render();
  };
  const keepFor = (next: (RoundName & { about: About }) | null): void => {
    if (!next) return;
    const { roundId, prompt, about } = next;
    keep({ roundId, prompt, about, text: field.value });
    field.focus();
  };
  /** Empties the field, or brings back what was put aside in it. */
  const leave = (isSent: boolean): void => {
    const before = draft?.changing?.before ?? '';
    field.value = before;
    if (draft === null || before === '') keep(null);
    else {
      const { changing: _, ...rest } = draft;
      keep({ ...rest, text: before });
    }
    if (round) field.focus();
    onDone(isSent);
  };
  /** @returns why nothing was sent, or nothing. */
  const problemOf = (texts: readonly string[]): string | null => {
    if (draft === null || !texts.some((text) => text.trim() !== '')) return say(words.emptyIdea);
    const { roundId, prompt, about, changing, text: whole } = draft;
    if (isLate()) return sentence(outbox.add([{ kind: 'thought', text: whole, about }]));
    const isThere = outbox.things().some(({ seed }) => seed === changing?.seed);
    if (changing && isThere) return sentence(outbox.change(changing.seed, whole));
    const left = round?.left ?? texts.length;
    if (texts.length > left) return say(words.ideasLeft, { count: left });
    return sentence(
      outbox.add(texts.map((text) => ({ kind: 'idea', roundId, prompt, about, text: text.trim() }))),
    );
  };
  const send = (texts: readonly string[]): void => {
    const why = problemOf(texts);
    if (why === null) leave(true);
    else {
      problem.textContent = why;
      announce(why);
      field.focus();
    }
  };
  const lines = (): readonly string[] => (draft?.changing || isLate() ? [] : ideasIn(field.value));
  const render = (): void => {
    const isTooLate = isLate();
    const isChange = !isTooLate && draft?.changing !== undefined;
    const count = lines().length;
    late.hidden = !isTooLate;
    if (draft) late.textContent = lateText(draft);
    label.textContent = say(isChange ? words.changeIdea : words.idea);
    submit.textContent = isTooLate
      ? say(words.parkIt)
      : isChange
        ? say(words.save)
        : count > 1
          ? say(words.sendSeveral, { count })
          : say(words.send);
    asOne.hidden = count < 2;
    // What was put aside for a change belongs to the earlier round as well.
    move.hidden = !isTooLate || !round || draft?.changing !== undefined;
    drop.hidden = !isTooLate && !isChange;
    drop.textContent = say(isTooLate ? words.discard : words.cancel);
  };
  const submitted = (): void => {
    const several = lines();
    send(several.length > 1 ? several : [field.value]);
  };

  field.addEventListener('input', () => {
    const text = field.value;
    const base = draft ?? round;
    if (!base) return;
    const { roundId, prompt, about } = base;
    const changing = draft?.changing;
    // Emptied, it is for the round that runs.
    keep(
      text === '' && !changing ? null : { roundId, prompt, about, text, ...(changing ? { changing } : {}) },
    );
  });
  field.addEventListener('keydown', (event) => {
    const isPlain = event.key === 'Enter' && !event.shiftKey && !event.isComposing;
    // One line is sent as it is on paper notes: by going to the next. Several are looked at first.
    if (!isPlain || isLate() || lines().length > 1) return;
    event.preventDefault();
    submitted();
  });
  node.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted();
  });
  revealWhileTyping(field, actions);

  return {
    node,
    hasText: () => draft !== null,
    show: (next) => {
      round = next;
      render();
    },
    change: (seed, text) => {
      if (!round) return;
      const { roundId, prompt, about } = round;
      const before = draft?.changing?.before ?? field.value;
      field.value = text;
      keep({ roundId, prompt, about, text, changing: { seed, before } });
      field.focus();
    },
  };
};

const lateText = ({ prompt }: IdeaDraft): string =>
  prompt === '' ? say(words.late) : say(words.lateOf, { name: quoted(prompt) });

const sentence = (outcome: Outcome): string | null => {
  if (outcome === 'added') return null;
  return outcome === 'full' ? say(pageWords.outboxFull) : say(words.longIdea, { count: MAX_IDEA });
};
