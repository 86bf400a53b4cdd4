/** A cell on the canvas, in a level-2 process without a block for a grouping: a gap, which has a button to fill it, or none. */

import type { NodeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { gapWaiver } from '../../../shared/model/cells.ts';
import { waivedInWords } from '../../../shared/model/checks/waivers.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { sizesOf } from '../../../shared/scene/geometry.ts';
import { realiseCell } from '../../actions/blocks/cell-actions.ts';
import { useModel } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { isSameCell, selectedCell } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { classes } from '../../ui/classes.ts';
import { BoxText } from './BoxText.tsx';
import './cell-node.css';
import { say } from '../../../shared/words/messages.ts';
import { type BoxNode, cellKeyOfBox, keyOf } from '../camera/visible/visible.ts';
import { useIsTabStop } from './use-tab-stop.ts';
import { words } from './words.ts';

export const CellNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const cellKey = cellKeyOfBox(box);
  const key = keyOf(box);
  const isSelected = useStore(sessionStore, (state) => isSameCell(selectedCell(state), cellKey));
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const isTabStop = useIsTabStop(key);
  const name = useModel((model) => withTerms(model, model.rows.grouping.get(box.id)?.name ?? ''));
  const variant = useModel((model) => {
    const process = model.rows.process.get(cellKey.processId);
    return `${codeOf(model, cellKey.processId)} ${withTerms(model, process?.name ?? '')}`
      .trim()
      .slice(0, 300);
  });
  const sizes = sizesOf(box.level);
  const isGap = box.kind === 'gap';
  const waiver = useModel((model) =>
    isGap ? gapWaiver(model, cellKey.groupingId, cellKey.processId) : undefined,
  );
  const names = { grouping: name.slice(0, 300), process: variant };
  const message = !isGap ? words.none : waiver ? words.waivedGap : words.gap;
  return (
    <div
      role="group"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={say(message, {
        ...names,
        reason: waiver?.reason.slice(0, 300) ?? '',
        selected: isSelected ? 'yes' : 'no',
      })}
      title={waiver && waivedInWords(waiver)}
      data-place={key}
      className={classes(
        'block place nopan',
        isGap && !waiver ? 'place-gap' : 'place-none',
        isSelected && 'block-selected',
      )}
      style={{ width: box.width, height: box.height, borderRadius: sizes.radius }}
    >
      <BoxText box={box} />
      {isGap && !readOnly ? (
        <button
          type="button"
          className="place-fill nodrag nopan"
          tabIndex={-1}
          aria-label={say(words.realise, names)}
          title={say(words.realiseKey)}
          style={{ right: sizes.buttonInset, top: 8, width: sizes.button, height: sizes.button }}
          onClick={(event) => {
            event.stopPropagation();
            realiseCell(cellKey);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Plus size={sizes.button - 4} aria-hidden />
        </button>
      ) : null}
    </div>
  );
});
