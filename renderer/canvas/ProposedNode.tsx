/** A block of a proposal: dashed, without a code until it is adopted. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { getRow } from '../../shared/model/model.ts';
import { sizesOf } from '../../shared/scene/geometry.ts';
import { useModel } from '../state/document.ts';
import { useIsSelected } from '../state/selected.ts';
import { useSession } from '../state/session.ts';
import { classes } from '../ui/classes.ts';
import { BoxText } from './BoxText.tsx';
import { useIsTabStop } from './use-tab-stop.ts';
import type { BoxNode } from './visible.ts';

export const ProposedNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const { id } = box;
  const process = useModel((model) => getRow(model, 'process', id));
  const isSelected = useIsSelected(id);
  const isRenaming = useSession(
    ({ editing }) => editing?.kind === 'rename' && editing.where === 'canvas' && editing.id === id,
  );
  const isTabStop = useIsTabStop(id);
  if (!process) return null;
  const sizes = sizesOf(box.level);
  return (
    <div
      role="group"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={`${process.name.slice(0, 300)}, proposed block${isSelected ? ', selected' : ''}`}
      data-block={id}
      className={classes('block block-proposed nopan', isSelected && 'block-selected')}
      style={{
        width: box.width,
        height: box.children.length > 0 ? box.headerHeight : box.height,
        borderRadius: sizes.radius,
      }}
    >
      {isRenaming ? null : <BoxText box={box} />}
    </div>
  );
});
