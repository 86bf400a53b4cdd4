/** The place where a new block is typed, and, in an exploded block with nothing inside, the invitation to do so. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { getRow } from '../../shared/model/model.ts';
import { startCapture } from '../state/capture.ts';
import { useDocument, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import type { BoxNode } from './visible.ts';

export const EmptyNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const parentId = box.id === '' ? null : box.id;
  const isTyping = useSession(
    ({ editing }) =>
      editing?.kind === 'create' &&
      editing.where === 'canvas' &&
      (editing.proposalId ?? editing.parentId) === parentId,
  );
  const readOnly = useDocument((state) => state.readOnly);
  const name = useModel((model) => getRow(model, 'process', box.id)?.name ?? '');
  const size = { width: box.width, height: box.height };
  // The field itself lies over the picture: see CanvasField.
  if (isTyping) return <div className="empty-place empty-typing" style={size} />;
  return (
    <div className="empty-place nopan" style={size}>
      {readOnly ? (
        <span className="empty-words">Nothing inside yet</span>
      ) : (
        <button type="button" className="empty-button" onClick={() => startCapture(parentId, null, 'canvas')}>
          Type what {name === '' ? 'it' : <bdi>{name.length > 24 ? `${name.slice(0, 23)}…` : name}</bdi>}{' '}
          consists of
        </button>
      )}
    </div>
  );
});
