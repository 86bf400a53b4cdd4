import { useStore, useViewport } from '@xyflow/react';
import { useLayoutEffect, useRef } from 'react';
import { gapWaiver } from '../../shared/model/places.ts';
import type { Status } from '../../shared/model/records.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { OVERLAY_TONES } from '../../shared/scene/overlay-tones.ts';
import { DARK, LIGHT, tintOf } from '../../shared/scene/palette.ts';
import type { Rect } from '../../shared/scene/query.ts';
import type { Scene, SceneBox } from '../../shared/scene/scene.ts';
import { currentModel, useDocument } from '../state/document.ts';
import { selectedSet } from '../state/selected.ts';
import { useSession } from '../state/session.ts';
import { useThemeInUse } from '../ui/theme.ts';
import { isPaintedAlike } from './alike.ts';
import { EXPLODE_MS, ease } from './camera.ts';
import type { ShownOverlay } from './funnel/overlay-state.ts';
import { lookedUp } from './looked-up.ts';
import { useOverlay } from './overlay.ts';
import { paint } from './paint.ts';
import { OVER_PX } from './paint-names.ts';

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
  readonly isAsNow: () => boolean;
};

/** The canvas element under the blocks. Painted in the same frame in which the blocks move. */
export const Painter = ({ scene, moving, waiting, funnel }: Props) => {
  const element = useRef<HTMLCanvasElement>(null);
  const overElement = useRef<HTMLCanvasElement>(null);
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const selection = useSession((state) => state.selection);
  const theme = useThemeInUse();
  const presenting = useSession((state) => state.presenting);
  const overlay = useOverlay((state) => state.overlay);
  const revision = useDocument((state) => state.revision);
  const painted = useRef<Painted | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the model changes in place; `revision` tells when.
  useLayoutEffect(() => {
    const canvas = element.current;
    const context = canvas?.getContext('2d');
    const above = overElement.current;
    const over = above?.getContext('2d') ?? null;
    if (!canvas || !context || !above || width === 0) return;
    const ratio = window.devicePixelRatio || 1;
    const rest = [x, y, zoom, width, height, ratio, selection, theme, presenting];
    const isPlain = !moving && !overlay && !funnel && waiting.size === 0;
    const last = isPlain ? painted.current : null;
    // Another name on the canvas is the page's own affair as long as it is an element of it.
    if (
      last?.isAsNow() &&
      rest.every((each, i) => each === last.rest[i]) &&
      isPaintedAlike(last.scene, scene, zoom)
    ) {
      painted.current = { ...last, scene };
      return;
    }
    const { remembering, isAsNow } = lookedUp();
    painted.current = isPlain ? { scene, rest, isAsNow } : null;
    const colourOf = isPlain ? remembering(storedColour) : storedColour;
    const isAside = isPlain ? remembering(isSetAside) : isSetAside;
    const named = isPlain ? remembering(nameOf) : nameOf;
    const statused = isPlain ? remembering(statusOf) : statusOf;
    const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
    if (canvas.width !== pixelWidth || canvas.height !== pixelHeight) {
      canvas.width = pixelWidth;
      canvas.height = pixelHeight;
      above.width = pixelWidth;
      above.height = Math.round(OVER_PX * ratio);
    }
    const selected = selectedSet(selection);
    const palette = theme === 'dark' ? DARK : LIGHT;
    let frame = 0;
    const draw = (now: number) => {
      const t = moving ? Math.min(1, (now - moving.start) / EXPLODE_MS) : 1;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      if (!above.hidden) over?.clearRect(0, 0, width, OVER_PX);
      over?.setTransform(ratio, 0, 0, ratio, 0, 0);
      const isOver = paint(context, {
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
        over: presenting ? null : over,
        isSetAside: isAside,
        overlaid: (box) => {
          const mark = overlay?.markOf(box.id, box.kind === 'container');
          return mark && OVERLAY_TONES[theme][mark.tone];
        },
        tintOf: (box) => tintOf(palette, colourOf(box)),
        funnel,
        moving: moving && t < 1 ? { from: moving.from, t: ease(t) } : undefined,
      });
      above.hidden = !isOver;
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
    selection,
    theme,
    presenting,
    moving,
    waiting,
    overlay,
    funnel,
    revision,
  ]);

  return (
    <>
      <canvas ref={element} className="painter" style={{ width, height }} />
      <canvas ref={overElement} className="names-over" style={{ width, height: OVER_PX }} hidden />
    </>
  );
};

const storedColour = ({ id }: SceneBox): string | null => currentModel().rows.process.get(id)?.colour ?? null;

const statusOf = ({ id, kind }: SceneBox): Status | undefined =>
  kind === 'block' || kind === 'container' ? currentModel().rows.process.get(id)?.status : undefined;

const isSetAside = ({ id, variantId = '' }: SceneBox): boolean =>
  gapWaiver(currentModel(), id, variantId) !== undefined;

const nameOf = (box: SceneBox): string => {
  const model = currentModel();
  const { process, proposal, grouping } = model.rows;
  const name =
    box.kind === 'proposal'
      ? proposal.get(box.id)?.title
      : (box.variantId === undefined ? process : grouping).get(box.id)?.name;
  return withTerms(model, name ?? '');
};
