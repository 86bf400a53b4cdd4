/** A round of ideas: the prompt, the field, the own ideas while they can be changed, and those of all if they are shown. */
import { say } from '../../../../shared/words/messages.ts';
import { button, element, name } from '../../../plain/element.ts';
import type { Outbox } from '../../outbox/outbox.ts';
import type { About, Thing } from '../../outbox/thing.ts';
import type { IdeasRound } from '../../rounds/dots.ts';
import { words } from '../../rounds/words.ts';
import { words as pageWords } from '../../words.ts';
import { keyed } from '../keyed.ts';
import { inSentence } from '../named.ts';
import { put } from '../put.ts';
import { stateText } from '../thing-list.ts';
import type { createIdeaForm } from './idea-form.ts';

type IdeaThing = Extract<Thing, { kind: 'idea' }>;

type IdeasShown = {
  readonly round: IdeasRound | null;
  /** Whether the room has told which round runs. */
  readonly isKnown: boolean;
  /** What the round is about. */
  readonly about: About;
  readonly own: readonly IdeaThing[];
  readonly isOpen: boolean;
  readonly mayWrite: boolean;
  /** How many are in the room. */
  readonly people: number;
};

type Parts = {
  form: ReturnType<typeof createIdeaForm>;
  outbox: Outbox;
  onDelete(): void;
};

export const createIdeasView = ({ form, outbox, onDelete }: Parts) => {
  const title = element('h3', { tabindex: -1 }, say(words.ideas));
  const prompt = element('p', { class: 'prompt', dir: 'auto' });
  const about = element('p', { class: 'about' });
  const watching = element('p', { class: 'note' }, say(words.watchIdeas));
  const rules = element('p', { class: 'note' });
  const count = element('p', { class: 'tally' });
  const ownTitle = element('h4', { tabindex: -1 }, say(words.yourIdeas));
  const ownList = element('ul', { class: 'own' });
  const latestTitle = element('h4', {}, say(words.shownIdeas));
  const latestList = element('ul', { class: 'latest' });
  const node = element('section', { class: 'activity' }, title, prompt, about, watching, form.node, rules);
  node.append(count, ownTitle, ownList, latestTitle, latestList);

  const showOwn = keyed<readonly [idea: IdeaThing, isOpen: boolean]>(ownList, (seed) => {
    const text = element('p', { class: 'text', id: `own-${seed}` });
    const state = element('p', { class: 'state' });
    const why = element('p', { class: 'why' });
    let current = '';
    const about = { class: 'quiet', 'aria-describedby': text.id };
    const change = button(say(words.change), () => form.change(seed, current), about);
    const remove = button(
      say(words.delete),
      () => {
        const isWithTheRoom = outbox.things().some((each) => each.seed === seed && each.state !== 'refused');
        if (isWithTheRoom) outbox.withdraw(seed);
        else outbox.remove(seed);
        ownTitle.focus({ preventScroll: true });
        onDelete();
      },
      about,
    );
    return {
      node: element('li', {}, text, state, why, element('div', { class: 'actions' }, change, remove)),
      show: ([idea, isOpen]) => {
        if (idea.text !== current) text.replaceChildren(name(idea.text));
        current = idea.text;
        state.dataset.state = idea.state;
        put(state, stateText(idea.state, isOpen));
        put(why, idea.why ?? '');
      },
    };
  });
  let latest = '';

  return {
    node,
    show: ({ round, isKnown, about: subject, own, isOpen, mayWrite, people }: IdeasShown): void => {
      node.hidden = round === null && !form.hasText();
      form.node.hidden = (round === null || !mayWrite) && !form.hasText();
      const listed = own.filter(({ isDeleted }) => !isDeleted);
      const used = listed.filter(({ state }) => state !== 'refused').length;
      const left = Math.max(0, (round?.mostEach ?? 0) - used);
      if (round) form.show({ roundId: round.id, prompt: round.prompt, about: subject, left });
      else form.show(isKnown ? null : undefined);
      for (const each of [prompt, about, rules, count]) each.hidden = round === null;
      watching.hidden = round === null || mayWrite;
      ownTitle.hidden = ownList.hidden = round === null || listed.length === 0;
      showOwn(round === null ? [] : listed.map((idea) => [idea.seed, [idea, isOpen]]));
      latestTitle.hidden = latestList.hidden = round === null || round.ideas.length === 0;
      if (round === null) return;
      put(prompt, round.prompt);
      prompt.hidden = round.prompt === '';
      put(about, say(pageWords.about, { name: inSentence(subject) }));
      put(
        rules,
        [
          say(round.isHidden ? words.hiddenIdeas : words.openIdeas),
          say(round.isNamed ? words.namedIdeas : words.unnamedIdeas),
        ].join(' '),
      );
      const all = Math.max(people, round.people);
      put(count, say(words.ideaCount, { count: round.count, people: round.people, all }));
      const next = JSON.stringify(round.ideas);
      if (next === latest) return;
      latest = next;
      latestList.replaceChildren(...round.ideas.map((text) => element('li', {}, name(text))));
    },
  };
};
