/** The page’s one live region: what happened, said to screen readers, and seen unless the page shows it anyway. */
import { button, element } from '../../plain/element.ts';

type Offer = { readonly label: string; perform(): void };

type Notices = {
  readonly node: HTMLElement;
  /** Shows a text until the next, and what can be done about it. */
  show(text: string, offer?: Offer): void;
  /** Says what can be seen elsewhere. What is shown stays: that something was refused must not be missed. */
  say(text: string): void;
  clear(): void;
};

export const createNotices = (): Notices => {
  const seen = element('span');
  const said = element('span', { class: 'unseen' });
  const node = element('p', { class: 'notice', role: 'status', 'aria-atomic': 'false' }, seen, said);
  const put = (part: HTMLElement, text: string, ...more: readonly Node[]): void => {
    part.replaceChildren(text, ...more);
    node.classList.toggle('unseen', seen.textContent === '');
  };
  const show = (text: string, offer?: Offer): void => {
    put(said, '');
    if (offer) put(seen, `${text} `, button(offer.label, offer.perform, { class: 'link' }));
    else put(seen, text);
  };
  show('');
  return { node, show, say: (text) => put(said, text), clear: () => show('') };
};
