/** The bar at the top: the model, how many are here, and the state of the line in words. */
import { say } from '../../../../shared/words/messages.ts';
import { button, element, name } from '../../../plain/element.ts';
import type { LineStatus } from '../../line/line.ts';
import type { TimeLeft } from '../../rounds/countdown.ts';
import type { VisitState } from '../../visit.ts';
import { words } from '../../words.ts';
import { createTimer } from '../rounds/timer.ts';

type TopBar = {
  readonly node: HTMLElement;
  show(state: VisitState): void;
  /** Shows how much time is left, or no timer. */
  tick(left: TimeLeft | null): void;
};

/** @param onConnect tries a closed line again. */
export const createTopBar = (onConnect: () => void): TopBar => {
  const title = element('h1');
  const line = element('p', { class: 'line' });
  const explanation = element('div', { class: 'explanation' });
  const again = button(say(words.connectAgain), onConnect, { class: 'quiet' });
  const timer = createTimer();
  const bar = element('div', { class: 'top' }, element('div', {}, title, line), timer.node);
  return {
    node: element('header', {}, bar, explanation),
    tick: timer.show,
    show: ({ status, room }) => {
      title.replaceChildren(room ? name(room.model) : say(words.join));
      line.dataset.state = status.kind;
      const people = status.kind === 'open' && room ? ` · ${say(words.people, { count: room.people })}` : '';
      line.textContent = lineText(status) + people;
      const text = explanationOf(status);
      explanation.hidden = text === '';
      const canConnect =
        status.kind === 'closed' && (status.ending === 'full' || status.ending === 'tooFast');
      explanation.replaceChildren(element('p', {}, text), ...(canConnect ? [again] : []));
    },
  };
};

/** The state of the line in a few words. */
export const lineText = ({ kind }: LineStatus): string => {
  if (kind === 'open') return say(words.connected);
  if (kind === 'closed') return say(words.closed);
  return say(kind === 'lost' ? words.lost : words.connecting);
};

/** What else there is to say about it, or ''. */
export const explanationOf = (status: LineStatus): string => {
  if (status.kind === 'lost' && status.isLong) return say(words.lostLong);
  if (status.kind !== 'closed' || status.ending === 'wrongToken') return '';
  return say(words[status.ending]);
};
