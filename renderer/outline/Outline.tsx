import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { Plus } from 'lucide-react';
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { childrenOf } from '../../shared/model/model.ts';
import { isInTree } from '../../shared/model/queries/ancestors.ts';
import { openMenu } from '../actions/menus/context-menu.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { startCapture, startCaptureAfter } from '../state/editing/capture.ts';
import { lastSelected, selectedBlocks } from '../state/session/selection.ts';
import { type Editing, sessionStore } from '../state/session/session.ts';
import { select, toggleSelected } from '../state/view/select.ts';
import { unfold } from '../state/view/view.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { DropMark } from './DropMark.tsx';
import { NewRow } from './NewRow.tsx';
import { OutlineRow, ROW_PX } from './OutlineRow.tsx';
import './outline.css';
import { say } from '../../shared/words/messages.ts';
import { outlineKey } from './outline-keys.ts';
import { isBlock, rangeOf } from './rows.ts';
import { unfoldTo } from './unfold-to.ts';
import { useOutlineDrag } from './use-outline-drag.ts';
import { useRows } from './use-rows.ts';
import { words } from './words.ts';

/** The tree of the model's blocks. */
export const Outline = () => {
  const { rows, total } = useRows();
  const shown = rows.length - (rows.some((row) => !isBlock(row)) ? 1 : 0);
  const isReadOnly = useStore(documentStore, ({ readOnly }) => readOnly);
  const addBlock = () => {
    const last = lastSelected(sessionStore.getState());
    if (last !== undefined && isInTree(currentModel(), last)) startCaptureAfter(last, 'outline');
    else startCapture(null, null, 'outline');
  };
  return (
    <section className="outline" aria-label={say(words.outline)}>
      <header className="outline-header">
        <h2>{say(words.outline)}</h2>
        <span>{say(words.shown, { shown, total })}</span>
        <IconButton label={say(words.addBlock)} size="small" onPress={addBlock} isDisabled={isReadOnly}>
          <Plus size={15} aria-hidden />
        </IconButton>
      </header>
      {rows.length === 0 ? (
        <EmptyState
          title={say(words.noBlocks)}
          actions={
            <Button
              variant="primary"
              isDisabled={isReadOnly}
              onPress={() => startCapture(null, null, 'outline')}
            >
              {say(words.addFirstBlock)}
            </Button>
          }
        >
          {say(words.emptyNote)}
        </EmptyState>
      ) : (
        <OutlineTree rows={rows} />
      )}
    </section>
  );
};

const OutlineTree = ({ rows }: Pick<ReturnType<typeof useRows>, 'rows'>) => {
  const tree = useRef<HTMLDivElement>(null);
  const treeId = useId();
  const selection = useStore(sessionStore, selectedBlocks);
  const unfolded = useStore(sessionStore, (session) => session.unfolded);
  const editing = useStore(sessionStore, (session) => session.editing);
  const selected = useMemo(() => new Set(selection), [selection]);
  const [activeId, setActiveId] = useState(selection.at(-1) ?? '');
  // A selection made elsewhere becomes the active row here. At once: a change of state that waits for an effect would wait
  // behind every key that comes meanwhile, and React gives up a window in which that goes on for long.
  const [followed, setFollowed] = useState(selection);
  if (followed !== selection) {
    setFollowed(selection);
    setActiveId((id) => (selection.includes(id) ? id : (selection.at(-1) ?? id)));
  }
  const anchor = useRef('');
  const drag = useOutlineDrag(tree, rows);

  const newIndex = rows.findIndex((row) => !isBlock(row));
  const newRow = rows[newIndex];
  const found = rows.findIndex(({ id }) => id === activeId);
  const active = found < 0 ? rows.findIndex(isBlock) : found;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => tree.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
    // The active row stays in the document, or what names it to assistive technology would point nowhere.
    rangeExtractor: (range) => {
      const indexes = new Set(defaultRangeExtractor(range));
      if (active >= 0) indexes.add(active);
      if (newIndex >= 0) indexes.add(newIndex);
      return [...indexes].sort((a, b) => a - b);
    },
  });

  const scrollTo = useRef((index: number) => virtual.scrollToIndex(index, { align: 'auto' }));
  useEffect(() => {
    scrollTo.current(active);
  }, [active]);
  useEffect(() => {
    if (newIndex >= 0) scrollTo.current(newIndex);
  }, [newIndex]);

  // It is in sight even where its ancestors were folded.
  useEffect(() => {
    const [only] = selection;
    if (only === undefined || selection.length > 1) return;
    unfoldTo(only);
    anchor.current = only;
  }, [selection]);

  const isEditing = editing !== null;
  useEffect(() => {
    // A name field that is done leaves the focus nowhere; the tree takes it back.
    if (!isEditing && document.activeElement === document.body && wasEditing.current) tree.current?.focus();
    wasEditing.current = editing?.kind !== undefined && editingHere(editing);
  }, [isEditing, editing]);
  const wasEditing = useRef(false);

  const onClick = (event: MouseEvent) => {
    const { id, isToggle } = pressedRow(event);
    if (id === null) return;
    if (isToggle) {
      // A double press is one press.
      if (event.detail > 1) return;
      if (childrenOf(currentModel(), id).length > 0) unfold(id, !unfolded.has(id));
      return;
    }
    setActiveId(id);
    if (event.shiftKey) select(rangeOf(rows, anchor.current || id, id));
    else {
      anchor.current = id;
      if (event.ctrlKey || event.metaKey) toggleSelected(id);
      else select([id]);
    }
  };
  const onContextMenu = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('input, textarea')) return;
    const { id } = pressedRow(event);
    if (id === null) return;
    event.preventDefault();
    setActiveId(id);
    openMenu(id, { x: event.clientX, y: event.clientY });
  };
  const domId = (id: string) => `${treeId}${id}`;
  const activeRow = rows[active];

  return (
    <div
      ref={tree}
      className="outline-tree"
      role="tree"
      aria-label={say(words.outline)}
      aria-multiselectable="true"
      aria-activedescendant={isBlock(activeRow) ? domId(activeRow.id) : undefined}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.target !== tree.current) return;
        const isDone = outlineKey(event, {
          rows,
          active,
          anchor: anchor.current || activeId,
          setActive: setActiveId,
          setAnchor: (id) => {
            anchor.current = id;
          },
          pageSize: Math.max(1, Math.floor((tree.current?.clientHeight ?? 0) / ROW_PX) - 1),
        });
        if (!isDone) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onContextMenu={onContextMenu}
      onClick={onClick}
      onDoubleClick={(event) => {
        const { id, isToggle } = pressedRow(event);
        if (id !== null && !isToggle)
          sessionStore.setState({ editing: { kind: 'rename', id, where: 'outline' } });
      }}
      onPointerDown={(event) => {
        const { id, isToggle } = pressedRow(event);
        if (id !== null && !isToggle) drag.onRowPointerDown(event, id);
      }}
    >
      <div className="outline-rows" role="none" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (isBlock(row))
            return (
              <OutlineRow
                key={row.id}
                row={row}
                top={start}
                domId={domId(row.id)}
                isSelected={selected.has(row.id)}
                isActive={index === active}
                isUnfolded={unfolded.has(row.id)}
                isDragged={drag.drag?.ids.includes(row.id) ?? false}
              />
            );
          return null;
        })}
        {/* Not among the rows: it stays where it is in the document, or the field would lose the focus. */}
        {newRow && editing?.kind === 'create' && (
          <NewRow creating={editing} level={newRow.level} top={newIndex * ROW_PX} />
        )}
        {drag.drag && <DropMark drag={drag.drag} />}
      </div>
    </div>
  );
};

/** The row under the pointer, null beside them all, and whether the pointer is on the arrow that unfolds it. */
const pressedRow = ({ target }: MouseEvent): { id: string | null; isToggle: boolean } => {
  const element = target instanceof Element ? target : null;
  return {
    id: element?.closest<HTMLElement>('[data-row]')?.dataset.row ?? null,
    isToggle: element?.closest('.outline-toggle') != null,
  };
};

const editingHere = (editing: Editing): boolean => editing.where === 'outline';
