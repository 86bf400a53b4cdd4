import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { rowsReferringTo } from '../../shared/model/model.ts';
import { ELEMENT_KINDS, type ElementKind } from '../../shared/model/records.ts';
import { useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { ElementList } from './ElementList.tsx';

/** Shown even while empty: what goes in and what comes out is asked of every block. */
const ALWAYS: readonly ElementKind[] = ['input', 'output'];

/** The elements of a block by kind. Kinds it has none of wait as buttons, so that the panel stays short. */
export const ElementLists = ({ processId }: { processId: string }) => {
  const used = useModel(
    useShallow((model) => {
      const kinds = new Set(
        rowsReferringTo(model, 'element', 'processId', processId).map(({ kind }) => kind),
      );
      return ELEMENT_KINDS.filter((kind) => kinds.has(kind));
    }),
  );
  const readOnly = useDocument((state) => state.readOnly);
  const [opened, setOpened] = useState<readonly ElementKind[]>(ALWAYS);
  const shown = ELEMENT_KINDS.filter((kind) => used.includes(kind) || opened.includes(kind));
  const waiting = ELEMENT_KINDS.filter((kind) => !shown.includes(kind));
  return (
    <>
      {shown.map((kind) => (
        <ElementList
          key={kind}
          processId={processId}
          kind={kind}
          autoFocus={opened.includes(kind) && !ALWAYS.includes(kind)}
        />
      ))}
      {waiting.length > 0 && !readOnly && (
        <div className="element-kinds">
          {waiting.map((kind) => (
            <Button
              key={kind}
              size="small"
              variant="quiet"
              aria-label={`Add a ${kind}`}
              onPress={() => setOpened([...opened, kind])}
            >
              <Plus size={12} aria-hidden /> {kind}
            </Button>
          ))}
        </div>
      )}
    </>
  );
};
