/** A block on the canvas: whole, or the header of an exploded one. */
import type { NodeProps } from '@xyflow/react';
import { ChevronRight, MessageCircleQuestion } from 'lucide-react';
import { memo, type PointerEvent } from 'react';
import { artefactsOf } from '../../shared/model/places.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { sizesOf } from '../../shared/scene/geometry.ts';
import type { OverlayMark } from '../../shared/scene/overlay.ts';
import { OVERLAY_TONES } from '../../shared/scene/overlay-tones.ts';
import { isTintName } from '../../shared/scene/palette.ts';
import { bandInWords } from '../../shared/scene/pictures/funnel-band.ts';
import { toggleBlock } from '../actions/block-actions.ts';
import { isTabbedTo } from '../actions/tabbing.ts';
import { useDocument, useModel } from '../state/document.ts';
import { useIsSelected } from '../state/selected.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { Chip } from '../ui/Chip.tsx';
import { classes } from '../ui/classes.ts';
import { STATUS_SHAPES } from '../ui/status-shapes.ts';
import { useThemeInUse } from '../ui/theme.ts';
import { BoxText } from './BoxText.tsx';
import { useIsDragged } from './drag/drag-state.ts';
import { FunnelBand } from './funnel/FunnelBand.tsx';
import { useVolume } from './funnel/overlay-state.ts';
import { useOverlay } from './overlay.ts';
import { useStartDrag } from './scene-context.ts';
import { useBlock } from './use-block.ts';
import { useIsTabStop } from './use-tab-stop.ts';
import type { BoxNode } from './visible.ts';

export const BlockNode = memo(({ data: { box }, width }: NodeProps<BoxNode>) => {
  const { id, level, kind } = box;
  const { process, code, children, threads, proposals } = useBlock(id);
  const isSelected = useIsSelected(id);
  const isRenaming = useSession(
    ({ editing }) => editing?.kind === 'rename' && editing.where === 'canvas' && editing.id === id,
  );
  const isRoot = useSession((state) => state.rootId === id);
  const readOnly = useDocument((state) => state.readOnly);
  const isTabStop = useIsTabStop(id);
  const startDrag = useStartDrag();
  const isDragged = useIsDragged(id);
  const volume = useVolume(box);
  const isExploded = kind === 'container';
  const mark = useOverlay(({ overlay }) => overlay?.markOf(id, isExploded));
  const theme = useThemeInUse();
  const name = useModel((model) => withTerms(model, process?.name ?? ''));
  const artefacts = useModel((model) =>
    box.notes ? withTerms(model, artefactsOf(model, id).join(', ')) : '',
  );
  if (!process) return null;
  const tone = mark && !isExploded ? OVERLAY_TONES[theme][mark.tone] : undefined;
  const sizes = sizesOf(level);
  const height = box.children.length > 0 ? box.headerHeight : box.height;
  const marks = [
    mark?.word ?? '',
    process.status,
    artefacts && `artefacts ${artefacts}`,
    children > 0 ? `${children} inside` : '',
    proposals > 0 ? `${proposals} ${proposals === 1 ? 'proposal' : 'proposals'} waiting` : '',
    threads > 0 ? `${threads} open in discussion` : '',
  ];
  return (
    <div
      role="group"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={[
        `${code} ${name}`.trim().slice(0, 300),
        ...marks.filter(Boolean),
        isTintName(process.colour) ? process.colour : '',
        volume ? bandInWords(volume.volume, volume.figures) : '',
        isExploded ? 'exploded' : '',
        isSelected ? 'selected' : '',
      ]
        .filter(Boolean)
        .join(', ')}
      data-block={id}
      data-level={Math.min(level, 3)}
      className={classes(
        'block nopan',
        isExploded && 'block-header',
        isSelected && 'block-selected',
        isDragged && 'block-dragged',
        isTintName(process.colour) && `block-tinted tint-${process.colour}`,
        process.status === 'retired' && 'block-retired',
        process.status === 'rejected' && 'block-retired',
        mark?.tone === 'removed' && 'block-removed',
        tone && 'block-overlaid',
      )}
      style={{
        width: width ?? box.width,
        height,
        borderRadius: sizes.radius,
        ...(tone && { background: tone.fill, borderColor: tone.edge, color: tone.text }),
      }}
      onPointerDown={(event: PointerEvent) => !readOnly && !isRoot && startDrag({ kind: 'block', id }, event)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isSelected && isTabbedTo()) select([id]);
      }}
    >
      <div className="block-row" style={{ left: sizes.inset, top: sizes.rowTop, height: sizes.rowHeight }}>
        <Chip code={code} level={level} onDark={level === 1 && !isExploded && !tone} />
        {level > 1 && mark?.sign ? <Overlaid mark={mark} /> : null}
        {level === 1 || mark?.sign ? null : (
          <Marks status={process.status} threads={threads} proposals={proposals} small={level > 2} />
        )}
      </div>
      {level === 1 ? (
        <div
          className={isExploded ? 'block-marks-end' : 'block-marks-below'}
          style={
            isExploded
              ? { right: sizes.buttonInset + sizes.button + 8, top: sizes.rowTop, height: sizes.rowHeight }
              : { left: box.lines[0]?.x ?? sizes.inset, bottom: 10 }
          }
        >
          {mark?.sign ? <Overlaid mark={mark} /> : null}
          <Marks status={process.status} threads={threads} proposals={proposals} small={false} />
          {isExploded || children === 0 ? null : <span className="block-count">{children} inside</span>}
        </div>
      ) : null}
      {isRenaming ? null : <BoxText box={box} />}
      {volume && !isExploded ? <FunnelBand box={box} given={volume} /> : null}
      {isRoot ? null : (
        <button
          type="button"
          className="explode nodrag nopan"
          tabIndex={-1}
          aria-label={`${isExploded ? 'Collapse' : 'Explode'} ${code || process.name}`}
          aria-expanded={isExploded}
          title={isExploded ? 'Collapse (E)' : 'Explode (E)'}
          style={{
            right: sizes.buttonInset,
            top: sizes.rowTop + (sizes.rowHeight - sizes.button) / 2,
            width: sizes.button,
            height: sizes.button,
          }}
          onClick={(event) => {
            event.stopPropagation();
            if (!isSelected) select([id]);
            toggleBlock(id);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <ChevronRight size={sizes.button - 6} aria-hidden className={isExploded ? 'turned' : undefined} />
        </button>
      )}
    </div>
  );
});

/** Spoken with the block's own name, so the picture of it is hidden from assistive technology. */
const Overlaid = ({ mark }: { mark: OverlayMark }) => (
  <span className="mark overlay-mark" aria-hidden="true">
    {mark.sign} {mark.word}
  </span>
);

type MarksProps = { status: keyof typeof STATUS_SHAPES; threads: number; proposals: number; small: boolean };

const Marks = ({ status, threads, proposals, small }: MarksProps) => (
  <>
    <span className={`mark mark-${status}`} aria-hidden="true">
      <span className="mark-shape">{STATUS_SHAPES[status]}</span>
      {small ? null : status}
    </span>
    {proposals > 0 ? (
      <span className="mark mark-waiting" aria-hidden="true">
        {small ? proposals : proposals === 1 ? 'proposal' : `${proposals} proposals`}
      </span>
    ) : null}
    {threads > 0 ? (
      <span className="mark mark-threads" aria-hidden="true">
        <MessageCircleQuestion size={11} aria-hidden />
        {threads}
      </span>
    ) : null}
  </>
);
