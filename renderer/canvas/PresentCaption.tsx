import { useStore } from '@xyflow/react';
import { codeOf } from '../../shared/model/codes.ts';
import { ancestorsOf, getRow } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { aroundOf, placeOf } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Chip } from '../ui/Chip.tsx';
import { LEGIBLE_PX } from './camera.ts';

/** Says in large type what the light is on, where the block itself is drawn smaller than that. */
export const PresentCaption = ({ scene }: { scene: Scene }) => {
  const id = useSession(({ selection }) => selection.at(-1));
  const isTyping = useSession(({ editing }) => editing !== null);
  const zoom = useStore((state) => state.transform[2]);
  useDocument((state) => state.revision);
  const model = currentModel();
  const block = id === undefined || isTyping ? undefined : getRow(model, 'process', id);
  if (!block) return null;
  const placed = placeOf(scene, block.id, aroundOf(model, block.id));
  if (!placed || placed.box.fontSize * zoom >= LEGIBLE_PX) return null;
  const around = ancestorsOf(model, block.id).map(({ name }) => withTerms(model, name));
  return (
    <p className="present-caption">
      <Chip code={codeOf(model, block.id)} level={placed.box.level} onDark={false} />
      <bdi>{withTerms(model, block.name)}</bdi>
      {around.length > 0 ? <span className="present-around">{around.join(' › ')}</span> : null}
    </p>
  );
};
