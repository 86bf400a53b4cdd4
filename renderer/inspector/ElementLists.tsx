import { Plus } from 'lucide-react';
import { memo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import { ELEMENT_KINDS } from '../../shared/model/records/element.ts';
import type { ElementKind } from '../../shared/model/records.ts';
import { say } from '../../shared/words/messages.ts';
import { ElementList } from '../parts/elements/ElementList.tsx';
import { elementKindLabel } from '../parts/labels/labels.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { OpenedField } from '../ui/fields/OpenedField.tsx';
import { words } from './words.ts';

/** Shown even while empty: every block should have inputs and outputs. */
const ALWAYS: readonly ElementKind[] = ['input', 'output'];

/** The elements of a block by kind. Kinds without elements are only buttons, so that the panel stays short. */
export const ElementLists = memo(({ processId }: { processId: string }) => {
  const used = useModel(
    useShallow((model) => {
      const kinds = new Set(
        rowsReferringTo(model, 'element', 'processId', processId).map(({ kind }) => kind),
      );
      return ELEMENT_KINDS.filter((kind) => kinds.has(kind));
    }),
  );
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const [opened, setOpened] = useState<readonly ElementKind[]>([]);
  /** The kind that was closed last, whose button gets the focus back. */
  const [closed, setClosed] = useState<ElementKind | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const close = (kind: ElementKind) => {
    setClosed(kind);
    setOpened(opened.filter((each) => each !== kind));
  };
  const shown = ELEMENT_KINDS.filter(
    (kind) => ALWAYS.includes(kind) || used.includes(kind) || opened.includes(kind),
  );
  const unused = ELEMENT_KINDS.filter((kind) => !shown.includes(kind));
  return (
    <>
      {shown.map((kind) =>
        opened.includes(kind) ? (
          <OpenedField key={kind} onClose={() => close(kind)} opener={opener}>
            <ElementList processId={processId} kind={kind} isOpened />
          </OpenedField>
        ) : (
          <ElementList key={kind} processId={processId} kind={kind} />
        ),
      )}
      {unused.length > 0 && !readOnly && (
        <div className="element-kinds">
          {unused.map((kind) => (
            <Button
              key={kind}
              size="small"
              variant="quiet"
              aria-label={say(words.addElement, { kind })}
              ref={kind === closed ? opener : null}
              onPress={() => setOpened([...opened, kind])}
            >
              <Plus size={12} aria-hidden /> {elementKindLabel(kind)}
            </Button>
          ))}
        </div>
      )}
    </>
  );
});
