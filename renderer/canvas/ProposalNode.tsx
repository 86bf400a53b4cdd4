/** A proposal waiting inside an exploded block: who proposes what, and the buttons that decide it. */
import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { blocksOf, getRow } from '../../shared/model/model.ts';
import { proposalInWords } from '../../shared/model/waiting.ts';
import { isWideProposal, nameFontOf, sizesOf } from '../../shared/scene/geometry.ts';
import { measure } from '../../shared/scene/text.ts';
import { adopt } from '../actions/proposal-actions.ts';
import { openProposalDialog } from '../proposals/dialog.ts';
import { ProposalMenu } from '../proposals/ProposalMenu.tsx';
import { useDocument, useModel } from '../state/document.ts';
import { Button } from '../ui/Button.tsx';
import { BoxText } from './BoxText.tsx';
import type { BoxNode } from './visible.ts';

/** What the buttons of a wide proposal take, with the space before them. */
const BUTTONS_WIDTH = 190;

export const ProposalNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const proposal = useModel((model) => getRow(model, 'proposal', box.id));
  const count = useModel((model) => blocksOf(model, box.id).length);
  const facts = useModel((model) => {
    const row = getRow(model, 'proposal', box.id);
    return row ? proposalInWords(model, row) : '';
  });
  const readOnly = useDocument((state) => state.readOnly);
  if (!proposal) return null;
  const { inset } = sizesOf(box.level);
  const isWide = isWideProposal(box.level, box.width);
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
        style={
          isWide
            ? { left: titleEnd, right: inset + BUTTONS_WIDTH, top: 17 }
            : { left: inset, right: inset, top: (last?.baseline ?? 20) + 6 }
        }
      >
        {facts}
      </span>
      <div
        className="proposal-buttons"
        style={isWide ? { right: inset, top: 9 } : { left: inset, bottom: 8 }}
      >
        <Button
          size="small"
          isDisabled={readOnly}
          onPress={() => openProposalDialog({ kind: 'decline', id: proposal.id })}
        >
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
        <ProposalMenu proposal={proposal} />
      </div>
    </section>
  );
});
