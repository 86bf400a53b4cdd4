/** An open proposal inside an exploded block: who proposes it, and the buttons that decide on it. */

import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { blocksOf, getRow } from '../../../shared/model/model.ts';
import { proposalInWords } from '../../../shared/model/queries/pending.ts';
import { isWideProposal, nameFontOf, sizesOf } from '../../../shared/scene/geometry.ts';
import { measure } from '../../../shared/scene/text/text.ts';
import { say } from '../../../shared/words/messages.ts';
import { adopt } from '../../actions/blocks/proposal-actions.ts';
import { ProposalMenu } from '../../parts/ProposalMenu.tsx';
import { useModel, useRow } from '../../parts/use-model.ts';
import { openProposalDialog } from '../../state/dialogs/proposal-dialog.ts';
import { documentStore } from '../../state/document/document.ts';
import { mayGive } from '../../state/guest/guest.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import type { BoxNode } from '../camera/visible/visible.ts';
import { BoxText } from './BoxText.tsx';
import { words } from './words.ts';

/** What the buttons of a wide proposal take, with the space before them. */
const BUTTONS_WIDTH = 190;

export const ProposalNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const proposal = useRow('proposal', box.id);
  const count = useModel((model) => blocksOf(model, box.id).length);
  const facts = useModel((model) => {
    const row = getRow(model, 'proposal', box.id);
    return row ? proposalInWords(model, row) : '';
  });
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  if (!proposal) return null;
  const { inset } = sizesOf(box.level);
  const isWide = isWideProposal(box.level, box.width);
  const last = box.lines.at(-1);
  const widths = box.lines.map(({ text }) => measure(text, nameFontOf(box.level), box.fontSize));
  const titleEnd = inset + Math.max(0, ...widths) + 12;
  return (
    <section
      className={`proposal nopan${isWide ? '' : ' proposal-narrow'}`}
      aria-label={say(words.proposal, { title: proposal.title.slice(0, 300), count })}
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
        {mayGive('proposal.decline') ? (
          <Button
            size="small"
            isDisabled={readOnly}
            onPress={() => openProposalDialog({ kind: 'decline', id: proposal.id })}
          >
            {say(words.decline)}
          </Button>
        ) : null}
        {mayGive('proposal.adopt') ? (
          <Button
            size="small"
            variant="accent"
            isDisabled={readOnly || count === 0}
            onPress={() => adopt(proposal.id)}
          >
            {say(words.adopt)}
          </Button>
        ) : null}
        <ProposalMenu proposal={proposal} />
      </div>
    </section>
  );
});
