/** Where a level-2 process has no block for a grouping: a gap, which can be filled in place, or none on purpose. */
import type { NodeProps } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { memo } from 'react';
import { codeOf } from '../../shared/model/codes.ts';
import { gapWaiver } from '../../shared/model/places.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { setAsideInWords } from '../../shared/model/waivers.ts';
import { sizesOf } from '../../shared/scene/geometry.ts';
import { realisePlace } from '../actions/place-actions.ts';
import { useDocument, useModel } from '../state/document.ts';
import { isSamePlace } from '../state/selected-place.ts';
import { useSession } from '../state/session.ts';
import { classes } from '../ui/classes.ts';
import { BoxText } from './BoxText.tsx';
import './place.css';
import { useIsTabStop } from './use-tab-stop.ts';
import { type BoxNode, keyOf, placeOfBox } from './visible.ts';

export const PlaceNode = memo(({ data: { box } }: NodeProps<BoxNode>) => {
  const place = placeOfBox(box);
  const key = keyOf(box);
  const isSelected = useSession(({ selectedPlace }) => isSamePlace(selectedPlace, place));
  const readOnly = useDocument((state) => state.readOnly);
  const isTabStop = useIsTabStop(key);
  const name = useModel((model) => withTerms(model, model.rows.grouping.get(box.id)?.name ?? ''));
  const variant = useModel((model) => {
    const process = model.rows.process.get(place.processId);
    return `${codeOf(model, place.processId)} ${withTerms(model, process?.name ?? '')}`.trim().slice(0, 300);
  });
  const sizes = sizesOf(box.level);
  const isGap = box.kind === 'gap';
  const waiver = useModel((model) =>
    isGap ? gapWaiver(model, place.groupingId, place.processId) : undefined,
  );
  return (
    <div
      role="group"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={[
        name.slice(0, 300),
        isGap ? 'gap' : 'none, on purpose',
        waiver ? `set aside: ${waiver.reason}`.slice(0, 300) : '',
        `in ${variant}`,
        isSelected ? 'selected' : '',
      ]
        .filter(Boolean)
        .join(', ')}
      title={waiver && setAsideInWords(waiver)}
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
          aria-label={`Realise ${name.slice(0, 300)} in ${variant}`}
          title="Realise (Enter)"
          style={{ right: sizes.buttonInset, top: 8, width: sizes.button, height: sizes.button }}
          onClick={(event) => {
            event.stopPropagation();
            realisePlace(place);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <Plus size={sizes.button - 4} aria-hidden />
        </button>
      ) : null}
    </div>
  );
});
