/** The position of a new block that is being named, and, in an exploded block without children, the button to add one. */

import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { getRow } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModel } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { startCapture } from '../../state/editing/capture.ts';
import { sessionStore } from '../../state/session/session.ts';
import type { BoxNode } from '../camera/visible/visible.ts';
import { words } from './words.ts';

export const EmptyNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const parentId = box.id === '' ? null : box.id;
  const isTyping = useStore(
    sessionStore,
    ({ editing }) =>
      editing?.kind === 'create' &&
      editing.where === 'canvas' &&
      (editing.proposalId ?? editing.parentId) === parentId,
  );
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const name = useModel((model) => getRow(model, 'process', box.id)?.name ?? '');
  const size = { width: box.width, height: box.height };
  // The field itself lies over the picture: see CanvasField.
  if (isTyping) return <div className="empty-place empty-typing" style={size} />;
  return (
    <div className="empty-place nopan" style={size}>
      {readOnly ? (
        <span className="empty-words">{say(words.noChildren)}</span>
      ) : (
        <button type="button" className="empty-button" onClick={() => startCapture(parentId, null, 'canvas')}>
          <bdi>
            {name === ''
              ? say(words.whatIsInModel)
              : say(words.whatIsInside, { name: name.length > 24 ? `${name.slice(0, 23)}…` : name })}
          </bdi>
        </button>
      )}
    </div>
  );
});
