import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { gapWaiver } from '../../../shared/model/cells.ts';
import type { Model } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Status } from '../../../shared/model/records.ts';
import { isStatusShown } from '../../../shared/scene/face.ts';
import { OVERLAY_TONES, tintOfTone } from '../../../shared/scene/overlays/overlay-tones.ts';
import { isTintName, tintToneOf } from '../../../shared/scene/overlays/palette.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import type { Scene, SceneBox } from '../../../shared/scene/scene.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { overlayStore } from '../../state/panels/overlay.ts';
import { selectedBlocks, selectedSet } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { usePaletteInUse, useThemeInUse } from '../../ui/theme/theme.ts';
import { usePixelRatio } from '../../ui/theme/use-pixel-ratio.ts';
import { EXPLODE_MS, ease } from '../camera/camera.ts';
import type { ShownOverlay } from '../funnel/overlay-state.ts';
import { paint } from './paint.ts';
import { looksTheSame } from './same-picture.ts';
import { trackReads } from './track-reads.ts';

export type Moving = { readonly from: ReadonlyMap<string, Rect>; readonly start: number };

type Props = {
  readonly scene: Scene;
  readonly moving: Moving | null;
  /** Ids of the nodes that are not elements of the page yet. */
  readonly waiting: ReadonlySet<string>;
  readonly funnel: ShownOverlay | null;
};

/** What stands on the canvas element: the scene, and all else that it was painted with. */
type Painted = {
  readonly scene: Scene;
  readonly rest: readonly unknown[];
  /** Whether what was looked up beside the scene still is what it was. */
  readonly isUpToDate: () => boolean;
};

/** The canvas element under the blocks. Painted in the same frame in which the blocks move. */
export const Painter = ({ scene, moving, waiting, funnel }: Props) => {
  const element = useRef<HTMLCanvasElement>(null);
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const height = useFlowStore((state) => state.height);
  const selection = useStore(sessionStore, selectedBlocks);
  const theme = useThemeInUse();
  const palette = usePaletteInUse();
  const ratio = usePixelRatio();
  const presenting = useStore(sessionStore, (state) => state.presenting);
  const overlay = useStore(overlayStore, (state) => state.overlay);
  const now = useModelNow();
  const painted = useRef<Painted | null>(null);

  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || width === 0) return;
    const { model } = now;
    const rest = [model, x, y, zoom, width, height, ratio, selection, palette, presenting];
    const isPlain = !moving && !overlay && !funnel && waiting.size === 0;
    const last = isPlain ? painted.current : null;
    // Another name on the canvas is the page's own affair as long as it is an element of it.
    if (
      last &&
      rest.every((each, i) => each === last.rest[i]) &&
      last.isUpToDate() &&
      looksTheSame(last.scene, scene, zoom)
    ) {
      painted.current = { ...last, scene };
      return;
    }
    const { track, isUpToDate } = trackReads();
    painted.current = isPlain ? { scene, rest, isUpToDate } : null;
    const colourOf = isPlain ? track(storedColour(model)) : storedColour(model);
    const isAside = isPlain ? track(isSetAside(model)) : isSetAside(model);
    const named = isPlain ? track(nameOf(model)) : nameOf(model);
    const statused = isPlain ? track(statusOf(model)) : statusOf(model);
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
    }
    const selected = selectedSet(selection);
    let frame = 0;
    const draw = (time: number) => {
      const t = moving ? Math.min(1, (time - moving.start) / EXPLODE_MS) : 1;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paint(context, {
        scene,
        viewport: { x, y, zoom },
        width,
        height,
        palette,
        selection: selected,
        waiting,
        nameOf: named,
        statusOf: statused,
        // In front of a room the caption says what is around the light.
        hasBand: !presenting,
        isSetAside: isAside,
        overlaid: (box) => {
          const mark = overlay?.markOf(box.id, box.kind === 'container');
          return mark && OVERLAY_TONES[theme][mark.tone];
        },
        tinted: (box, isTile) =>
          tintToneOf(palette, colourOf(box), isTile ? Math.max(2, box.level) : box.level),
        tintOf: (box) => {
          const mark = overlay?.markOf(box.id, box.kind === 'container');
          if (mark) return tintOfTone(mark.tone);
          const colour = colourOf(box);
          return isTintName(colour) ? colour : undefined;
        },
        funnel,
        moving: moving && t < 1 ? { from: moving.from, t: ease(t) } : undefined,
      });
      if (t < 1) frame = requestAnimationFrame(draw);
    };
    draw(performance.now());
    return () => cancelAnimationFrame(frame);
  }, [
    scene,
    x,
    y,
    zoom,
    width,
    height,
    ratio,
    selection,
    theme,
    palette,
    presenting,
    moving,
    waiting,
    overlay,
    funnel,
    now,
  ]);

  return <canvas ref={element} className="painter" style={{ width, height }} />;
};

const storedColour =
  (model: Model) =>
  ({ id }: SceneBox): string | null =>
    model.rows.process.get(id)?.colour ?? null;

const statusOf =
  (model: Model) =>
  ({ id, kind, level }: SceneBox): Status | undefined => {
    const status = kind === 'block' || kind === 'container' ? model.rows.process.get(id)?.status : undefined;
    return status && isStatusShown(model, status, level) ? status : undefined;
  };

const isSetAside =
  (model: Model) =>
  ({ id, variantId = '' }: SceneBox): boolean =>
    gapWaiver(model, id, variantId) !== undefined;

const nameOf =
  (model: Model) =>
  (box: SceneBox): string => {
    const { process, proposal, grouping } = model.rows;
    const name =
      box.kind === 'proposal'
        ? proposal.get(box.id)?.title
        : (box.variantId === undefined ? process : grouping).get(box.id)?.name;
    return withTerms(model, name ?? '');
  };
