/** A definition: three lines, and the rest if somebody wants to read it. */
import { say } from '../../../../shared/words/messages.ts';
import { button, element } from '../../../plain/element.ts';
import { words } from '../../words.ts';

type Definition = { readonly node: HTMLElement; show(text: string): void };

export const createDefinition = (): Definition => {
  const text = element('p', { class: 'text', id: 'definition' });
  const toggle = button('', () => set(text.classList.contains('clamped')), {
    class: 'link',
    'aria-controls': 'definition',
  });
  const node = element('div', { class: 'definition' }, text, toggle);
  const set = (isExpanded: boolean): void => {
    text.classList.toggle('clamped', !isExpanded);
    toggle.textContent = say(isExpanded ? words.less : words.more);
    toggle.setAttribute('aria-expanded', String(isExpanded));
    measure();
  };
  const measure = (): void => {
    if (text.classList.contains('clamped')) toggle.hidden = text.scrollHeight <= text.clientHeight + 1;
  };
  // Whether it is cut off depends on the width and on the size of the letters.
  new ResizeObserver(measure).observe(text);
  return {
    node,
    show: (definition) => {
      node.hidden = definition.trim() === '';
      if (text.textContent === definition) return;
      text.textContent = definition;
      set(false);
    },
  };
};
