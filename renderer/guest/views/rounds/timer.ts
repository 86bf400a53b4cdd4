/** The time that is left, in the top bar. Screen readers are told of it at its marks, and read it when they come to it. */
import { say } from '../../../../shared/words/messages.ts';
import { element } from '../../../plain/element.ts';
import { clockText, type TimeLeft } from '../../rounds/countdown.ts';
import { words } from '../../rounds/words.ts';
import { put } from '../put.ts';

export const createTimer = () => {
  const clock = element('span', { class: 'clock' });
  const paused = element('span', { class: 'paused' }, say(words.paused));
  const label = element('span', { class: 'unseen' }, `${say(words.timeLeft)} `);
  const node = element('p', { class: 'timer', role: 'timer', 'aria-live': 'off' }, label, clock, paused);
  node.hidden = true;
  return {
    node,
    show: (left: TimeLeft | null): void => {
      node.hidden = left === null;
      if (!left) return;
      put(clock, clockText(left.seconds));
      paused.hidden = !left.isPaused;
      node.classList.toggle('soon', left.seconds <= 10 && !left.isPaused);
    },
  };
};

/** What is said when so many seconds are left. */
export const timeText = (seconds: number): string => {
  if (seconds === 0) return say(words.timeIsUp);
  return seconds === 60 ? say(words.minuteLeft) : say(words.secondsLeft, { count: seconds });
};
