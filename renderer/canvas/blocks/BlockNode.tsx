/** A block on the canvas: whole, or the header of an exploded one. */

import type { NodeProps } from '@xyflow/react';
import { ChevronRight, MessageCircleQuestion } from 'lucide-react';
import { memo, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import { bandInWords } from '../../../shared/charts/funnel-band.ts';
import { artefactsOf } from '../../../shared/model/cells.ts';
import type { Model } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Process, Status } from '../../../shared/model/records.ts';
import {
  type FaceMark,
  faceOf,
  isStruckOut,
  notesOf,
  shownCode,
  shownScheme,
} from '../../../shared/scene/face.ts';
import { chipPlace, sizesOf } from '../../../shared/scene/geometry.ts';
import { OVERLAY_TONES, tintOfTone } from '../../../shared/scene/overlays/overlay-tones.ts';
import { barColour, DARK, isTintName, LIGHT, tintToneOf } from '../../../shared/scene/overlays/palette.ts';
import { words as sceneWords } from '../../../shared/scene/words.ts';
import { say } from '../../../shared/words/messages.ts';
import { toggleBlock } from '../../actions/blocks/block-actions.ts';
import { isTabbedTo } from '../../actions/keys/tabbing.ts';
import { useModel } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { overlayStore } from '../../state/panels/overlay.ts';
import { sessionStore } from '../../state/session/session.ts';
import { select } from '../../state/view/select.ts';
import { classes } from '../../ui/classes.ts';
import { Chip } from '../../ui/marks/Chip.tsx';
import { useThemeInUse } from '../../ui/theme/theme.ts';
import type { BoxNode } from '../camera/visible/visible.ts';
import { useIsDragged } from '../drag/drag-state.ts';
import { FunnelBand } from '../funnel/FunnelBand.tsx';
import { useVolume } from '../funnel/overlay-state.ts';
import { tintBarStyle } from '../paint/tint-bar-style.ts';
import { useIsSelected } from '../select/use-is-selected.ts';
import { BLOCK_DESCRIPTION_ID } from './BlockDescription.tsx';
import { BoxText } from './BoxText.tsx';
import { ignoreRepetitions } from './repeated-press.ts';
import { useStartDrag } from './scene-context.ts';
import { useBlock } from './use-block.ts';
import { useIsTabStop } from './use-tab-stop.ts';
import { words } from './words.ts';

export const BlockNode = memo(({ data: { box }, width }: NodeProps<BoxNode>) => {
  const { id, level, kind } = box;
  const { process, code, facts } = useBlock(id, level);
  const isSelected = useIsSelected(id);
  const isRenaming = useStore(
    sessionStore,
    ({ editing }) => editing?.kind === 'rename' && editing.where === 'canvas' && editing.id === id,
  );
  const isRoot = useStore(sessionStore, (state) => state.rootId === id);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const isTabStop = useIsTabStop(id);
  const startDrag = useStartDrag();
  const isDragged = useIsDragged(id);
  const volume = useVolume(box);
  const isExploded = kind === 'container';
  const mark = useStore(overlayStore, ({ overlay }) => overlay?.markOf(id, isExploded));
  const theme = useThemeInUse();
  const scheme = useModel(shownScheme);
  const chipCode = useModel((model) => shownCode(model, id));
  const name = useModel((model) => withTerms(model, process?.name ?? ''));
  const notes = useModel((model) => (box.notes && process ? spokenNotes(model, process, level) : ''));
  if (!process) return null;
  const own = mark ? undefined : tintToneOf(theme === 'dark' ? DARK : LIGHT, process.colour, level);
  const tone = isExploded ? undefined : mark ? OVERLAY_TONES[theme][mark.tone] : own;
  const tint = mark ? tintOfTone(mark.tone) : isTintName(process.colour) ? process.colour : undefined;
  const { questions, proposals, inside } = facts;
  const face = faceOf(facts, { level, isExploded }, mark);
  const sizes = sizesOf(level);
  const height = box.children.length > 0 ? box.headerHeight : box.height;
  const marks = [
    mark?.word ?? '',
    say(sceneWords.status, { status: process.status }),
    ...facts.fields,
    notes,
    inside > 0 ? say(sceneWords.children, { count: inside }) : '',
    proposals > 0 ? say(words.openProposals, { count: proposals }) : '',
    questions > 0 ? say(words.openThreads, { count: questions }) : '',
  ];
  return (
    <div
      role="group"
      tabIndex={isTabStop ? 0 : -1}
      aria-label={[
        `${code} ${name}`.trim().slice(0, 300),
        ...marks.filter(Boolean),
        isTintName(process.colour) ? say(words.colour, { colour: process.colour }) : '',
        volume ? bandInWords(volume.volume, volume.figures) : '',
        isExploded ? say(words.exploded) : '',
        isSelected ? say(words.selected) : '',
      ]
        .filter(Boolean)
        .join(', ')}
      aria-describedby={isSelected ? BLOCK_DESCRIPTION_ID : undefined}
      data-block={id}
      data-level={Math.min(level, 3)}
      className={classes(
        'block nopan',
        isExploded && 'block-header',
        isSelected && 'block-selected',
        isDragged && 'block-dragged',
        isStruckOut(process.status) && 'block-retired',
        mark?.tone === 'removed' && 'block-removed',
        tone && 'block-overlaid',
      )}
      style={{
        width: width ?? box.width,
        height,
        borderRadius: sizes.radius,
        ...(tone && { backgroundColor: tone.fill, borderColor: tone.edge, color: tone.text }),
        ...(tone && tint && tintBarStyle(tint, barColour(tone))),
      }}
      onPointerDown={(event: PointerEvent) => !readOnly && !isRoot && startDrag({ kind: 'block', id }, event)}
      onFocus={(event) => {
        if (event.target === event.currentTarget && !isSelected && isTabbedTo()) select([id]);
      }}
    >
      <div
        className="block-row"
        style={{
          left: sizes.inset,
          right: sizes.buttonInset + sizes.button,
          top: sizes.rowTop,
          height: sizes.rowHeight,
        }}
      >
        <Chip
          code={chipCode}
          level={level}
          onDark={level === 1 && !isExploded && !tone}
          place={chipPlace(level, chipCode, scheme)}
        />
        {level > 1 ? <Marks marks={face.marks} status={process.status} /> : null}
      </div>
      {level === 1 ? (
        <div
          className={isExploded ? 'block-marks-end' : 'block-marks-below'}
          style={
            isExploded
              ? {
                  right: sizes.buttonInset + sizes.button + 8,
                  top: sizes.rowTop,
                  height: sizes.rowHeight,
                  maxWidth: '60%',
                }
              : { left: box.lines[0]?.x ?? sizes.inset, right: sizes.inset, bottom: 10 }
          }
        >
          <Marks marks={face.marks} status={process.status} />
          {face.inside === '' ? null : <span className="block-count">{face.inside}</span>}
        </div>
      ) : null}
      {isRenaming ? null : <BoxText box={box} />}
      {volume && !isExploded ? <FunnelBand box={box} given={volume} /> : null}
      {isRoot ? null : (
        <button
          type="button"
          className="explode nodrag nopan"
          tabIndex={-1}
          aria-label={say(isExploded ? words.collapse : words.explode, { block: code || process.name })}
          aria-expanded={isExploded}
          title={say(isExploded ? words.collapseKey : words.explodeKey)}
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
            ignoreRepetitions(event.detail);
          }}
          onDoubleClick={(event) => event.stopPropagation()}
        >
          <ChevronRight size={sizes.button - 6} aria-hidden className={isExploded ? 'turned' : undefined} />
        </button>
      )}
    </div>
  );
});

/** The lines under the name; artefacts are said to be such, as nothing on the screen around them is heard. */
const spokenNotes = (model: Model, process: Process, level: number): string => {
  const artefacts = level === 3 ? withTerms(model, artefactsOf(model, process.id).join(', ')) : '';
  const others = notesOf(model, process, level).filter((note) => note !== artefacts);
  return [artefacts && say(words.artefacts, { list: artefacts }), ...others].filter(Boolean).join(', ');
};

/** Spoken with the block's own name, so the picture of them is hidden from assistive technology. */
const Marks = ({ marks, status }: { marks: readonly FaceMark[]; status: Status }) =>
  marks.map((mark) => (
    <span
      key={`${mark.kind} ${mark.word}`}
      className={`mark ${classFor(mark.kind, status)}`}
      aria-hidden="true"
    >
      <MarkContent {...mark} />
    </span>
  ));

const classFor = (kind: FaceMark['kind'], status: Status): string =>
  ({
    overlay: 'overlay-mark',
    status: `mark-${status}`,
    field: 'mark-field',
    questions: 'mark-threads',
    proposals: 'mark-waiting',
  })[kind];

const MarkContent = ({ kind, sign, word }: FaceMark) => (
  <>
    {kind === 'questions' ? <MessageCircleQuestion size={11} aria-hidden /> : null}
    {kind === 'status' ? <span className="mark-shape">{sign}</span> : null}
    {word === '' ? null : <span className="mark-word">{kind === 'overlay' ? `${sign} ${word}` : word}</span>}
  </>
);
