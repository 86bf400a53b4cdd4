/** The search field with its results: a combobox (WAI-ARIA 1.2), by keyboard and mouse. */
import type { Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { element, name } from '../../plain/element.ts';
import { words } from '../words.ts';
import { type Search, searchOf } from './search.ts';

const SHOWN = 50;

export const createSearchField = (model: Model, onChoose: (id: string) => void): HTMLElement => {
  const input = element('input', {
    type: 'search',
    role: 'combobox',
    placeholder: say(words.search),
    'aria-label': say(words.search),
    'aria-expanded': 'false',
    'aria-controls': 'results',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = element('ul', {
    id: 'results',
    role: 'listbox',
    'aria-label': say(words.search),
    hidden: true,
  });
  const status = element('p', { role: 'status', class: 'unseen' });
  let search: Search | null = null;
  let ids: readonly string[] = [];
  let active = -1;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const choose = (id: string): void => {
    input.value = '';
    close();
    onChoose(id);
  };
  const activate = (index: number): void => {
    active = index;
    for (const [i, option] of [...list.querySelectorAll('[role=option]')].entries()) {
      option.setAttribute('aria-selected', String(i === index));
      if (i === index) {
        option.scrollIntoView({ block: 'nearest' });
        input.setAttribute('aria-activedescendant', option.id);
      }
    }
  };
  const optionOf = (id: string, i: number): HTMLElement => {
    const row = model.rows.process.get(id);
    const option = element(
      'li',
      { role: 'option', id: `result-${i}`, 'aria-selected': 'false' },
      element('span', { class: 'code' }, codeOf(model, id)),
      ' ',
      name(withTerms(model, row?.name ?? '')),
    );
    option.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      choose(id);
    });
    return option;
  };
  const ready = (): Search => {
    search ??= searchOf(model);
    return search;
  };
  const find = (): void => {
    const query = input.value.trim();
    const found = ready()(query, SHOWN);
    ids = found.ids;
    const rest = found.total - ids.length;
    list.replaceChildren(
      ...ids.map(optionOf),
      ...(rest > 0 ? [element('li', { class: 'note' }, say(words.moreResults, { count: rest }))] : []),
      ...(ids.length === 0
        ? [element('li', { class: 'note' }, say(words.noResults, { query: quoted(query) }))]
        : []),
    );
    list.hidden = query === '';
    input.setAttribute('aria-expanded', String(query !== ''));
    status.textContent = query === '' ? '' : say(words.results, { count: found.total });
    activate(ids.length > 0 ? 0 : -1);
  };

  input.addEventListener('input', find);
  // The search is prepared before the first letter is typed.
  input.addEventListener('focus', () => setTimeout(ready));
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && ids.length > 0 && !list.hidden) {
      event.preventDefault();
      activate((active + step + ids.length) % ids.length);
    } else if (event.key === 'Enter' && !list.hidden) {
      const id = ids[active];
      if (id !== undefined) choose(id);
    } else if (event.key === 'Escape') {
      input.value = '';
      close();
      input.blur();
    }
  });
  return element('div', { class: 'search', role: 'search' }, input, list, status);
};
