import { useStore as useFlowStore } from '@xyflow/react';
import { useStore } from 'zustand';
import { getRow } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { ancestorIdsOf, placedBoxOf } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { classes } from '../../ui/classes.ts';
import { Chip } from '../../ui/marks/Chip.tsx';
import { LEGIBLE_PX } from '../camera/camera.ts';
import { creatingIn } from '../camera/near.ts';

/**
 * Shows the name of the selected block in large type, if the block itself is drawn smaller. While names are typed, that of the
 * parent if its title has left the screen.
 */
export const PresentCaption = ({ scene }: { scene: Scene }) => {
  const selected = useStore(sessionStore, lastSelected);
  const isTyping = useStore(sessionStore, ({ editing }) => editing !== null);
  const parentId = useStore(sessionStore, ({ editing }) => creatingIn(editing)?.parentId ?? undefined);
  const id = isTyping ? parentId : selected;
  const [, top, zoom] = useFlowStore((state) => state.transform);
  const { model } = useModelNow();
  const block = id === undefined ? undefined : getRow(model, 'process', id);
  if (!block) return null;
  const placed = placedBoxOf(scene, block.id, ancestorIdsOf(model, block.id));
  if (!placed) return null;
  const title = placed.y + (placed.box.lines[0]?.baseline ?? 0) - placed.box.fontSize;
  const isRead = isTyping ? title * zoom + top >= 0 : placed.box.fontSize * zoom >= LEGIBLE_PX;
  if (isRead) return null;
  const ancestors = ancestorsOf(model, block.id).map(({ name }) => withTerms(model, name));
  return (
    <p className={classes('present-caption', isTyping && 'present-title')}>
      <Chip code={codeOf(model, block.id)} level={placed.box.level} onDark={false} />
      <bdi>{withTerms(model, block.name)}</bdi>
      {ancestors.length > 0 ? <span className="present-around">{ancestors.join(' / ')}</span> : null}
    </p>
  );
};
