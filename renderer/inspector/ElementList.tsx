import { useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import type { Element, ElementKind } from '../../shared/model/records.ts';
import { currentModel, perform, useDocument, useModel } from '../state/document.ts';
import { keepText } from '../state/keep-text.ts';
import { DraftField } from '../ui/DraftField.tsx';
import { ElementRow } from './ElementRow.tsx';
import { ELEMENT_TITLES } from './element-titles.ts';
import { placeBeside } from './place-beside.ts';

const ADD: Record<ElementKind, string> = {
  input: 'Add an input',
  output: 'Add an output',
  metric: 'Add a metric',
  practice: 'Add a practice',
  skill: 'Add a skill',
  system: 'Add a system',
};

type ElementListProps = {
  processId: string;
  kind: ElementKind;
  autoFocus: boolean;
  /** What the elements are called here, where it is not the word for their kind. */
  title?: string;
};

/** The elements of one kind of a block: edited in place, ordered by Alt+Up and Alt+Down, added by typing. */
export const ElementList = ({
  processId,
  kind,
  autoFocus,
  title = ELEMENT_TITLES[kind],
}: ElementListProps) => {
  const elements = useModel(
    useShallow((model) =>
      rowsReferringTo(model, 'element', 'processId', processId).filter((element) => element.kind === kind),
    ),
  );
  const readOnly = useDocument((state) => state.readOnly);
  const list = useRef<HTMLUListElement>(null);

  const move = (element: Element, by: -1 | 1) => {
    const before = placeBeside(elements, element.id, by);
    if (before === undefined) return;
    if (!perform({ type: 'element.move', id: element.id, before })) return;
    // React may take the field out and put it back elsewhere, which drops the focus.
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
            <ElementRow key={element.id} element={element} onMove={(by) => move(element, by)} />
          ))}
        </ul>
      )}
      {!readOnly && (
        <DraftField
          label={ADD[kind]}
          hideLabel
          placeholder={ADD[kind]}
          value=""
          autoFocus={autoFocus}
          onCommit={(text) =>
            text.trim() === '' ||
            keepText({ table: 'process', id: processId, name: nameOf(processId) }, text, {
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

/** Asked for when it is needed: another name of the block is no news for the list. */
const nameOf = (processId: string): string => currentModel().rows.process.get(processId)?.name ?? '';
