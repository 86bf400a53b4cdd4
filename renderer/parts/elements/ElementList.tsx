import { useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../../shared/model/model.ts';
import { elementTitle } from '../../../shared/model/queries/element-titles.ts';
import { passing } from '../../../shared/model/queries/flows/exchange.ts';
import type { Element, ElementKind } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { commitDraft } from '../../state/document/commit-draft.ts';
import { currentModel, documentStore, perform } from '../../state/document/document.ts';
import { DraftField } from '../../ui/fields/DraftField.tsx';
import { placeBeside } from '../place-beside.ts';
import { suggestFor } from '../suggest-entries.ts';
import { useModel } from '../use-model.ts';
import { ElementRow } from './ElementRow.tsx';
import { words } from './words.ts';

type ElementListProps = {
  processId: string;
  kind: ElementKind;
  /** Whether it was opened to add to it, and Esc closes it. */
  isOpened?: boolean;
  /** The title of the list if it isn’t that of the kind. */
  title?: string;
};

/** The elements of one kind of a block: edited in place, ordered by Alt+Up and Alt+Down, added by typing. */
export const ElementList = ({
  processId,
  kind,
  isOpened = false,
  title = elementTitle(kind),
}: ElementListProps) => {
  const elements = useModel(
    useShallow((model) =>
      kind === 'input' || kind === 'output'
        ? passing(model, processId, kind)
        : rowsReferringTo(model, 'element', 'processId', processId).filter(
            (element) => element.kind === kind,
          ),
    ),
  );
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const list = useRef<HTMLUListElement>(null);

  const move = (element: Element, by: -1 | 1) => {
    // What another block shares with this one comes after its own, in no order of this block.
    const own = elements.filter((each) => each.processId === processId);
    const before = placeBeside(own, element.id, by);
    if (before === undefined) return;
    if (!perform({ type: 'element.move', id: element.id, before })) return;
    // React may remount the field, which drops the focus.
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLInputElement>(`[data-element="${element.id}"] input`)?.focus();
    });
  };

  return (
    <section className="elements" aria-label={title}>
      <h3 className="field-label">{title}</h3>
      {elements.length > 0 && (
        <ul ref={list} className="element-list">
          {elements.map((element) => (
            <ElementRow
              key={element.id}
              element={element}
              blockId={processId}
              onMove={(by) => move(element, by)}
            />
          ))}
        </ul>
      )}
      {!readOnly && (
        <DraftField
          label={say(words.add, { kind })}
          hideLabel
          placeholder={say(words.add, { kind })}
          value=""
          suggest={suggestFor(kind)}
          isOpened={isOpened}
          onCommit={(text) =>
            text.trim() === '' ||
            commitDraft({ table: 'process', id: processId, name: nameOf(processId) }, text, {
              type: 'element.add',
              processId,
              kind,
              text,
            })
          }
        />
      )}
    </section>
  );
};

/** Read on demand: the list doesn’t render again when the block is renamed. */
const nameOf = (processId: string): string => currentModel().rows.process.get(processId)?.name ?? '';
