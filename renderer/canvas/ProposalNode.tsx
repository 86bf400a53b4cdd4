/** A proposal waiting inside an exploded block: who proposes what, and the buttons that decide it. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { blocksOf, getRow } from '../../shared/model/model.ts';
import { nameFontOf, sizesOf } from '../../shared/scene/geometry.ts';
import { measure } from '../../shared/scene/text.ts';
import { adopt, decline } from '../actions/proposal-actions.ts';
import { useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { BoxText } from './BoxText.tsx';
import type { BoxNode } from './visible.ts';

export const ProposalNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const proposal = useModel((model) => getRow(model, 'proposal', box.id));
  const count = useModel((model) => blocksOf(model, box.id).length);
  const readOnly = useDocument((state) => state.readOnly);
  if (!proposal) return null;
  const { inset } = sizesOf(box.level);
  const isWide = box.level <= 2;
  const last = box.lines.at(-1);
  const widths = box.lines.map(({ text }) => measure(text, nameFontOf(box.level), box.fontSize));
  const titleEnd = inset + Math.max(0, ...widths) + 12;
  return (
    <section
      className={`proposal nopan${isWide ? '' : ' proposal-narrow'}`}
      aria-label={`Proposal ${proposal.title.slice(0, 300)}, ${count} ${count === 1 ? 'block' : 'blocks'}, waiting`}
      style={{ width: box.width, height: box.headerHeight }}
    >
      <BoxText box={box} />
      <span
        className="proposal-count"
        style={isWide ? { left: titleEnd, top: 17 } : { left: inset, top: (last?.baseline ?? 20) + 6 }}
      >
        {count} {count === 1 ? 'block' : 'blocks'}, waiting
      </span>
      <div
        className="proposal-buttons"
        style={isWide ? { right: inset, top: 9 } : { left: inset, bottom: 8 }}
      >
        <Button size="small" isDisabled={readOnly} onPress={() => decline(proposal.id)}>
          Decline
        </Button>
        <Button
          size="small"
          variant="accent"
          isDisabled={readOnly || count === 0}
          onPress={() => adopt(proposal.id)}
        >
          Adopt
        </Button>
      </div>
    </section>
  );
});
