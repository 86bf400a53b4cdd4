/** The page’s one live region: what happened, said to screen readers, and seen unless the page shows it anyway. */
import { element } from '../../plain/element.ts';

type Notices = {
  readonly node: HTMLElement;
  /** Shows a text until the next. */
  show(text: string): void;
  /** Says what can be seen elsewhere. */
  say(text: string): void;
  clear(): void;
};

export const createNotices = (): Notices => {
  const node = element('p', { class: 'notice', role: 'status' });
  const put = (text: string, isSeen: boolean): void => {
    node.classList.toggle('unseen', !isSeen);
    node.textContent = text;
  };
  return {
    node,
    show: (text) => put(text, true),
    say: (text) => put(text, false),
    clear: () => put('', true),
  };
};
