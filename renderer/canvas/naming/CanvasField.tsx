/**
 * The field in which a name is typed on the canvas: a new block's, or another one for a block that is there. It lies over
 * the picture and stays from name to name, wherever the blocks go in the meantime, so that no letter is typed into nothing.
 */

import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { getRow } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { finishRename } from '../../actions/blocks/naming.ts';
import { pasteAt } from '../../actions/pasting.ts';
import { useModel, useRow } from '../../parts/use-model.ts';
import { currentModel } from '../../state/document/document.ts';
import {
  abandonCapture,
  abandonRename,
  editPrevious,
  endCapture,
  previousSibling,
} from '../../state/editing/capture.ts';
import { readFrom } from '../../state/editing/clipboard.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { type Creating, type Editing, type Renaming, sessionStore } from '../../state/session/session.ts';
import { spoken } from '../../state/view/spoken.ts';
import './canvas-field.css';
import { say } from '../../../shared/words/messages.ts';
import { NameEditor } from '../../parts/NameEditor.tsx';
import { currentCamera } from '../../state/ports/camera.ts';
import { type FieldPlace, fieldPlace } from './field-place.ts';
import { words } from './words.ts';

/** Type in the field, in screen pixels, however far the picture is zoomed out. */
const MIN_TYPE_PX = 13;
/** Widths of the field: as wide as this as long as it stays in its block, and never narrower than that. */
const WIDTH_PX = 150;
const MIN_WIDTH_PX = 104;

export const CanvasField = ({ scene }: { scene: Scene }) => {
  const editing = useStore(sessionStore, (state) => state.editing);
  if (editing?.where !== 'canvas') return null;
  return editing.kind === 'create' ? (
    <CreateField key="create" scene={scene} creating={editing} />
  ) : (
    <RenameField key={`rename ${editing.id}`} scene={scene} renaming={editing} />
  );
};

/** Once a field is closed by a key, the focus goes to the block that was named last. */
const focusSelected = () => {
  const { editing } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  const last = selection.at(-1);
  if (editing === null && last !== undefined) currentCamera()?.focus(last);
};

const CreateField = ({ scene, creating }: { scene: Scene; creating: Creating }) => {
  const { parentId, proposalId } = creating;
  const parent = useModel((model) =>
    (
      (proposalId
        ? getRow(model, 'proposal', proposalId)?.title
        : getRow(model, 'process', parentId ?? '')?.name) ?? ''
    ).slice(0, 100),
  );
  // Where the block will stand, by the code that its neighbour has now: a move or another name may have changed it.
  const before = useModel((model) => {
    const id = previousSibling(creating);
    return id === null ? '' : spoken(model, id);
  });
  return (
    <Field scene={scene} editing={creating}>
      {(fontSize) => (
        <>
          <NameEditor
            label={parent === '' ? say(words.newBlock) : say(words.newBlockIn, { parent })}
            initial=""
            placeholder={say(words.placeholder)}
            fontSize={fontSize}
            turn={creating}
            onEnd={(typed, by) => {
              endCapture(creating, typed, by);
              if (by !== 'leave') focusSelected();
            }}
            onAbandon={(typed) => {
              abandonCapture(creating, typed);
              focusSelected();
            }}
            onBack={() => editPrevious(creating)}
            onPasteLines={(data) => pasteAt(readFrom(data), creating)}
          />
          <span role="status" className="sr-only">
            {parent === ''
              ? before === ''
                ? ''
                : say(words.after, { block: before })
              : say(words.inside, { parent })}
          </span>
        </>
      )}
    </Field>
  );
};

const RenameField = ({ scene, renaming }: { scene: Scene; renaming: Renaming }) => {
  const { id } = renaming;
  const name = useRow('process', id)?.name ?? '';
  const code = useModel((model) => codeOf(model, id));
  const isProposed = useRow('process', id)?.proposalId != null;
  const focusBlock = () => {
    if (sessionStore.getState().editing === null) currentCamera()?.focus(id);
  };
  return (
    <Field scene={scene} editing={renaming}>
      {(fontSize) => (
        <NameEditor
          label={
            isProposed
              ? say(words.proposedBlock)
              : code === ''
                ? say(words.nameOfBlock)
                : say(words.nameOf, { code })
          }
          initial={name}
          fontSize={fontSize}
          caret={renaming.resume ? 'end' : 'all'}
          onEnd={(typed, by) => {
            if (by !== 'leave' && !renaming.resume) leaveFor(id);
            finishRename(renaming, typed, by);
            if (by !== 'leave') focusBlock();
          }}
          onAbandon={() => {
            abandonRename(renaming);
            focusBlock();
          }}
        />
      )}
    </Field>
  );
};

/** A field that is taken away with the focus in it has the page styled and laid out at once, half changed. */
const leaveFor = (id: string) =>
  document
    .querySelector<HTMLElement>(`.canvas [data-block="${CSS.escape(id)}"]`)
    ?.focus({ preventScroll: true });

type FieldProps = { scene: Scene; editing: Editing; children: (fontSize: number) => React.ReactNode };

/** Puts a field where its name will stand, and keeps that place in sight. */
const Field = ({ scene, editing, children }: FieldProps) => {
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const place = useMemo(() => fieldPlace(currentModel(), scene, editing), [scene, editing]);
  // After the picture took its new shape, and the camera moved with it.
  useEffect(() => {
    if (place) currentCamera()?.showRect(place.box);
  }, [place]);
  const at = place
    ? onScreen(place, { x, y, zoom })
    : { left: width / 2 - 100, top: 40, width: 200, room: 200 };
  const fontSize = Math.max(MIN_TYPE_PX, (place?.fontSize ?? MIN_TYPE_PX) * zoom);
  return (
    <div
      className="canvas-field"
      style={{
        transform: `translate(${at.left}px, ${at.top}px)`,
        width: Math.max(MIN_WIDTH_PX, at.width, Math.min(WIDTH_PX, at.room)),
      }}
    >
      {children(fontSize)}
    </div>
  );
};

const onScreen = ({ box, text }: FieldPlace, { x, y, zoom }: { x: number; y: number; zoom: number }) => ({
  left: text.x * zoom + x,
  top: text.y * zoom + y,
  width: text.width * zoom,
  room: (box.x + box.width - text.x) * zoom,
});
