/** The bar at the bottom: the three views, and the hand. */
import { say } from '../../../../shared/words/messages.ts';
import { element } from '../../../plain/element.ts';
import { words as roundWords } from '../../rounds/words.ts';
import { words } from '../../words.ts';
import { icon } from '../icons.ts';

const VIEWS = ['now', 'look', 'mine'] as const;
export type View = (typeof VIEWS)[number];

type BottomBar = {
  readonly node: HTMLElement;
  show(shown: BarShown): void;
};

type BarShown = {
  readonly view: View;
  readonly isHandUp: boolean;
  readonly unsent: number;
  /** Whether the room does something together, which is seen under Now. */
  readonly isActive: boolean;
};

export const createBottomBar = (onView: (view: View) => void, onHand: () => void): BottomBar => {
  const items = VIEWS.map((view) => ({ view, node: item(view, () => onView(view)) }));
  const badge = element('span');
  const mark = element(
    'span',
    {},
    element('span', { class: 'badge mark', 'aria-hidden': 'true' }),
    element('span', { class: 'unseen' }, say(roundWords.activity)),
  );
  const hand = item('hand', onHand);
  return {
    node: element(
      'nav',
      { class: 'bottom', 'aria-label': say(words.main) },
      ...items.map(({ node }) => node),
      hand,
    ),
    show: ({ view: current, isHandUp, unsent, isActive }) => {
      for (const { view, node } of items) {
        if (view === current) node.setAttribute('aria-current', 'page');
        else node.removeAttribute('aria-current');
        if (view === 'now' && isActive && current !== 'now') node.append(mark);
        else if (view === 'now') mark.remove();
        if (view !== 'mine') continue;
        badge.replaceChildren(
          element('span', { class: 'badge', 'aria-hidden': 'true' }, String(unsent)),
          element('span', { class: 'unseen' }, say(words.mineUnsent, { count: unsent })),
        );
        if (unsent > 0) node.append(badge);
        else badge.remove();
      }
      hand.setAttribute('aria-pressed', String(isHandUp));
    },
  };
};

const item = (key: View | 'hand', onPress: () => void): HTMLButtonElement => {
  const node = element('button', { type: 'button' }, icon(key), element('span', {}, say(words[key])));
  node.addEventListener('click', onPress);
  return node;
};
