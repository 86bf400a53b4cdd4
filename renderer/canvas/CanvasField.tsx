/**
 * The field in which a name is typed on the canvas: a new block's, or another one for a block that is there. It lies over
 * the picture and stays from name to name, wherever the blocks go meanwhile, so that no letter is typed into nothing.
 */
import { useStore, useViewport } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import { codeOf } from '../../shared/model/codes.ts';
import { getRow } from '../../shared/model/model.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { pasteAt } from '../actions/pasting.ts';
import { abandonCapture, abandonRename, endCapture, endRename, mendPrevious } from '../state/capture.ts';
import { readFrom } from '../state/clipboard.ts';
import { currentModel, useModel } from '../state/document.ts';
import { type Creating, type Editing, type Renaming, useSession } from '../state/session.ts';
import './canvas-field.css';
import { currentCamera } from './camera.ts';
import { type FieldPlace, fieldPlace } from './field-place.ts';
import { NameEditor } from './NameEditor.tsx';

/** Type in the field, in screen pixels, however far the picture is zoomed out. */
const LEAST_TYPE_PX = 13;
/** Widths of the field: as wide as this as long as it stays in its block, and never narrower than that. */
const WIDTH_PX = 150;
const LEAST_WIDTH_PX = 104;

export const CanvasField = ({ scene }: { scene: Scene }) => {
  const editing = useSession((state) => state.editing);
  if (editing?.where !== 'canvas') return null;
  return editing.kind === 'create' ? (
    <CreateField key="create" scene={scene} creating={editing} />
  ) : (
    <RenameField key={`rename ${editing.id}`} scene={scene} renaming={editing} />
  );
};

/** Once a field is closed by a key, the focus goes to the block that was named last. */
const focusSelected = () => {
  const { editing, selection } = useSession.getState();
  const last = selection.at(-1);
  if (editing === null && last !== undefined) currentCamera()?.focus(last);
};

const CreateField = ({ scene, creating }: { scene: Scene; creating: Creating }) => {
  const { parentId, proposalId } = creating;
  const around = useModel(
    (model) =>
      (proposalId
        ? getRow(model, 'proposal', proposalId)?.title
        : getRow(model, 'process', parentId ?? '')?.name) ?? '',
  );
  const last = useSession(({ selection }) => selection.at(-1));
  const lastName = useModel((model) =>
    last === undefined ? '' : `${codeOf(model, last)} ${getRow(model, 'process', last)?.name ?? ''}`,
  );
  return (
    <Field scene={scene} editing={creating}>
      {(fontSize) => (
        <>
          <NameEditor
            label={
              around === '' ? 'Name of the new block' : `Name of the new block in ${around.slice(0, 100)}`
            }
            initial=""
            placeholder="Type a name"
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
            onBack={() => mendPrevious(creating)}
            onPasteLines={(data) => pasteAt(readFrom(data), creating)}
          />
          <span role="status" className="sr-only">
            {around === '' ? `After ${lastName}` : `In ${around.slice(0, 100)}`}
          </span>
        </>
      )}
    </Field>
  );
};

const RenameField = ({ scene, renaming }: { scene: Scene; renaming: Renaming }) => {
  const { id } = renaming;
  const name = useModel((model) => getRow(model, 'process', id)?.name ?? '');
  const code = useModel((model) => codeOf(model, id));
  const isProposed = useModel((model) => getRow(model, 'process', id)?.proposalId != null);
  const focusBlock = () => {
    if (useSession.getState().editing === null) currentCamera()?.focus(id);
  };
  return (
    <Field scene={scene} editing={renaming}>
      {(fontSize) => (
        <NameEditor
          label={isProposed ? 'Name of the proposed block' : `Name of ${code || 'the block'}`}
          initial={name}
          fontSize={fontSize}
          caret={renaming.resume ? 'end' : 'all'}
          onEnd={(typed, by) => {
            if (by !== 'leave' && !renaming.resume) leaveFor(id);
            endRename(renaming, typed, by);
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

/** A field that is taken away with the focus in it has the page styled and laid out on the spot, half changed. */
const leaveFor = (id: string) =>
  document
    .querySelector<HTMLElement>(`.canvas [data-block="${CSS.escape(id)}"]`)
    ?.focus({ preventScroll: true });

type FieldProps = { scene: Scene; editing: Editing; children: (fontSize: number) => React.ReactNode };

/** Puts a field where its name will stand, and keeps that place in sight. */
const Field = ({ scene, editing, children }: FieldProps) => {
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const place = useMemo(() => fieldPlace(currentModel(), scene, editing), [scene, editing]);
  // After the picture took its new shape, and the camera moved with it.
  useEffect(() => {
    if (place) currentCamera()?.showRect(place.box);
  }, [place]);
  const at = place
    ? onScreen(place, { x, y, zoom })
    : { left: width / 2 - 100, top: 40, width: 200, room: 200 };
  const fontSize = Math.max(LEAST_TYPE_PX, (place?.fontSize ?? LEAST_TYPE_PX) * zoom);
  return (
    <div
      className="canvas-field"
      style={{
        transform: `translate(${at.left}px, ${at.top}px)`,
        width: Math.max(LEAST_WIDTH_PX, at.width, Math.min(WIDTH_PX, at.room)),
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
