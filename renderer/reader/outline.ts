/** The outline: a tree of all blocks, of which only the visible rows are in the page. */
import type { Model } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { say } from '../../shared/words/messages.ts';
import { element, name } from '../plain/element.ts';
import { keyIn, openedTo, type Row, rowsOf } from './outline-rows.ts';
import { words } from './words.ts';

type Outline = {
  readonly node: HTMLElement;
  /** Marks a block, and scrolls it into view; null marks none. */
  readonly select: (id: string | null) => void;
};

/** As in the style sheet. */
const ROW_PX = 28;
const INDENT_PX = 14;
/** Indents shrink from here on, so that names keep their room. */
const DEEP = 8;
/** Rows rendered beyond the visible ones. */
const AROUND = 10;
/** In a small model the first two levels are open at the start. */
const FEW = 60;

export const createOutline = (
  model: Model,
  answers: { readonly onSelect: (id: string) => void; readonly onDrill: (id: string) => void },
): Outline => {
  let open: ReadonlySet<string> =
    model.rows.process.size > FEW ? new Set() : new Set(model.rows.process.keys());
  let rows = rowsOf(model, open);
  let selectedId: string | null = null;
  /** The row that Tab leads to. */
  let active = 0;
  const list = element('div', { class: 'rows' });
  const tree = element('div', { class: 'outline', role: 'tree', 'aria-label': say(words.outline) }, list);

  const render = (): void => {
    list.style.height = `${rows.length * ROW_PX}px`;
    const first = Math.max(0, Math.floor(tree.scrollTop / ROW_PX) - AROUND);
    const last = Math.min(rows.length, Math.ceil((tree.scrollTop + tree.clientHeight) / ROW_PX) + AROUND);
    const shown = rows.slice(first, last).map((row, i) => nodeOf(row, first + i));
    // Tab leads to the active row even if it is scrolled away.
    const kept = rows[active];
    if (kept && (active < first || active >= last)) shown.push(nodeOf(kept, active));
    list.replaceChildren(...shown);
  };
  const nodeOf = (row: Row, index: number): HTMLElement => {
    const process = model.rows.process.get(row.id);
    const node = element(
      'div',
      {
        class: 'row',
        role: 'treeitem',
        id: `row-${index}`,
        tabindex: index === active ? 0 : -1,
        'aria-level': row.level,
        'aria-posinset': row.position,
        'aria-setsize': row.siblings,
        'aria-expanded': row.isOpen === undefined ? undefined : String(row.isOpen),
        'aria-selected': String(row.id === selectedId),
        'data-index': index,
      },
      element(
        'span',
        { class: 'twist', 'aria-hidden': 'true' },
        row.isOpen === undefined ? '' : row.isOpen ? '▾' : '▸',
      ),
      element('span', { class: 'code' }, codeOf(model, row.id)),
      ' ',
      name(withTerms(model, process?.name ?? '')),
    );
    const deep = Math.max(0, row.level - 1 - DEEP);
    node.style.top = `${index * ROW_PX}px`;
    node.style.paddingInlineStart = `${Math.min(row.level - 1, DEEP) * INDENT_PX + deep * 3 + 4}px`;
    return node;
  };
  const change = (next: ReadonlySet<string>): void => {
    const id = rows[active]?.id;
    open = next;
    rows = rowsOf(model, open);
    active = Math.max(
      0,
      rows.findIndex((row) => row.id === id),
    );
  };
  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    change(next);
  };
  const scrollTo = (index: number): void => {
    const top = index * ROW_PX;
    if (top < tree.scrollTop) tree.scrollTop = top;
    else if (top + ROW_PX > tree.scrollTop + tree.clientHeight)
      tree.scrollTop = top + ROW_PX - tree.clientHeight;
  };
  const focus = (): void => {
    scrollTo(active);
    render();
    list.querySelector<HTMLElement>(`[data-index="${active}"]`)?.focus({ preventScroll: true });
  };

  tree.addEventListener('scroll', render, { passive: true });
  new ResizeObserver(render).observe(tree);
  tree.addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target : null;
    const row = rows[Number(pressed?.closest<HTMLElement>('.row')?.dataset.index ?? -1)];
    if (!row) return;
    active = rows.indexOf(row);
    if (pressed?.closest('.twist') && row.isOpen !== undefined) toggle(row.id);
    else answers.onSelect(row.id);
    focus();
  });
  tree.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[active];
    if (row && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      if (event.key === 'Enter' && event.shiftKey) answers.onDrill(row.id);
      else answers.onSelect(row.id);
      return focus();
    }
    const done = keyIn(rows, active, event.key);
    if (!done) return;
    event.preventDefault();
    if ('toggle' in done) toggle(done.toggle);
    else active = done.goTo;
    focus();
  });
  return {
    node: tree,
    select: (id) => {
      selectedId = id;
      if (id !== null) {
        change(openedTo(model, open, id));
        active = Math.max(
          0,
          rows.findIndex((row) => row.id === id),
        );
        scrollTo(active);
      }
      render();
    },
  };
};
