/** The place where a new block is typed, and, in an exploded block with nothing inside, the invitation to do so. */
import type { NodeProps } from '@xyflow/react';
import { memo, useEffect, useMemo } from 'react';
import { getRow } from '../../shared/model/model.ts';
import { type EndedBy, endCapture, startCapture, stopCapture } from '../state/capture.ts';
import { useDocument, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { currentCamera } from './camera.ts';
import { NameEditor } from './NameEditor.tsx';
import type { BoxNode } from './visible.ts';

/** Once capture has ended by a key, the focus goes to the block made last. */
const focusSelected = (by: EndedBy) => {
  const { editing, selection } = useSession.getState();
  const last = selection.at(-1);
  if (by !== 'leave' && editing === null && last !== undefined) currentCamera()?.focus(last);
};

export const EmptyNode = memo(
  ({ data: { box }, positionAbsoluteX: x, positionAbsoluteY: y }: NodeProps<BoxNode>) => {
    const editing = useSession((state) => state.editing);
    const readOnly = useDocument((state) => state.readOnly);
    const name = useModel((model) => getRow(model, 'process', box.id)?.name ?? '');
    const parentId = box.id === '' ? null : box.id;
    const capture =
      editing?.kind === 'create' && editing.where === 'canvas' && editing.parentId === parentId
        ? editing
        : null;
    // Each place to type is a field of its own: the next block's starts empty.
    const key = useMemo(() => (capture ? crypto.randomUUID() : ''), [capture]);
    useEffect(() => {
      if (capture) currentCamera()?.showRect({ x, y, width: box.width, height: box.height });
    }, [capture, x, y, box]);
    return (
      <div className="empty-place nopan" style={{ width: box.width, height: box.height }}>
        {capture ? (
          <NameEditor
            key={key}
            label={name === '' ? 'Name of the new block' : `Name of the new block in ${name.slice(0, 100)}`}
            initial=""
            placeholder="Type a name"
            fontSize={box.fontSize}
            onEnd={(typed, by) => {
              endCapture(capture, typed, by);
              focusSelected(by);
            }}
            onAbandon={() => {
              stopCapture(capture);
              focusSelected('enter');
            }}
          />
        ) : readOnly ? (
          <span className="empty-words">Nothing inside yet</span>
        ) : (
          <button
            type="button"
            className="empty-button"
            onClick={() => startCapture(parentId, null, 'canvas')}
          >
            Type what {name === '' ? 'it' : <bdi>{name.length > 24 ? `${name.slice(0, 23)}…` : name}</bdi>}{' '}
            consists of
          </button>
        )}
      </div>
    );
  },
);
