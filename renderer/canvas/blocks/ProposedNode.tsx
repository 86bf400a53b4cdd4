/** A block of a proposal: dashed, without a code until it is adopted. */

import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { sizesOf } from '../../../shared/scene/geometry.ts';
import { say } from '../../../shared/words/messages.ts';
import { useRow } from '../../parts/use-model.ts';
import { sessionStore } from '../../state/session/session.ts';
import { classes } from '../../ui/classes.ts';
import type { BoxNode } from '../camera/visible/visible.ts';
import { useIsSelected } from '../select/use-is-selected.ts';
import { BoxText } from './BoxText.tsx';
import { useIsTabStop } from './use-tab-stop.ts';
import { words } from './words.ts';

export const ProposedNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const { id } = box;
  const process = useRow('process', id);
  const isSelected = useIsSelected(id);
  const isRenaming = useStore(
    sessionStore,
    ({ editing }) => editing?.kind === 'rename' && editing.where === 'canvas' && editing.id === id,
  );
  const isTabStop = useIsTabStop(id);
  if (!process) return null;
  const sizes = sizesOf(box.level);
  return (
    <div
      role="group"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={say(words.proposedBlock, {
        name: process.name.slice(0, 300),
        selected: isSelected ? 'yes' : 'no',
      })}
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
