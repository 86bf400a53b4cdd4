/**
 * Crossing the zoom from which blocks can be read makes hundreds of elements at once, or removes as many. Both are done in
 * slices, one a frame; what still waits to be made is painted as it was before.
 */
import { useEffect, useMemo, useState } from 'react';
import type { Scene } from '../../../../shared/scene/scene.ts';
import type { BoxNode } from './visible.ts';

type Most = { readonly made: number; readonly removed: number };

/** Elements made and removed in one frame beside what it costs anyway: fewer while the picture moves, which has to stay smooth. */
export const MOST: { readonly moving: Most; readonly resting: Most } = {
  moving: { made: 8, removed: 24 },
  resting: { made: 24, removed: 48 },
};

export type Slice = {
  readonly nodes: BoxNode[];
  /** Ids of the nodes that are wanted and not among them yet. */
  readonly waiting: ReadonlySet<string>;
  /** Whether the next frame has something left to do. */
  readonly isWhole: boolean;
};

const NONE: ReadonlySet<string> = new Set();

/**
 * Gives of the nodes that are wanted those that the page shall hold now. Another scene is taken in whole: its blocks move,
 * and none of the old ones may stay behind.
 */
export const createSlicer = (): ((scene: Scene, wanted: BoxNode[], urgent?: string) => Slice) => {
  let lastScene: Scene | null = null;
  let lastWanted: BoxNode[] | null = null;
  let last: Slice = { nodes: [], waiting: NONE, isWhole: true };
  return (scene, wanted, urgent) => {
    const isWhole = scene !== lastScene || last.nodes.length === 0;
    // A picture that moves wants others with nearly every step.
    const most = wanted === lastWanted ? MOST.resting : MOST.moving;
    [lastScene, lastWanted] = [scene, wanted];
    last = isWhole ? { nodes: wanted, waiting: NONE, isWhole } : nextSlice(last, wanted, most, urgent);
    return last;
  };
};

const nextSlice = (last: Slice, wanted: BoxNode[], most: Most, urgent: string | undefined): Slice => {
  if (last.nodes === wanted) return last;
  const held = new Set(last.nodes.map(({ id }) => id));
  const missing = wanted.filter(({ id }) => !held.has(id));
  const waiting = new Set(
    missing
      .filter(({ id }) => id !== urgent)
      .slice(most.made)
      .map(({ id }) => id),
  );
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const leaving = last.nodes.filter(({ id }) => !wantedIds.has(id)).slice(most.removed);
  if (waiting.size === 0 && leaving.length === 0) return { nodes: wanted, waiting: NONE, isWhole: true };
  return { nodes: [...wanted.filter(({ id }) => !waiting.has(id)), ...leaving], waiting, isWhole: false };
};

/** The nodes that the page holds, following those that are wanted slice by slice. */
export const useSlices = (scene: Scene, wanted: BoxNode[], urgent: string | undefined): Slice => {
  const slicer = useMemo(createSlicer, []);
  const [step, setStep] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `step` asks for the next slice of the same.
  const slice = useMemo(() => slicer(scene, wanted, urgent), [slicer, scene, wanted, urgent, step]);
  useNextFrame(slice, setStep);
  return slice;
};

/**
 * Asks for the next slice while there is one, in the frame after the next: a picture that moves comes by in the next one
 * by itself, and starts the wait again.
 */
export const useNextFrame = (
  slice: { readonly isWhole: boolean },
  setStep: (next: (step: number) => number) => void,
): void =>
  useEffect(() => {
    if (slice.isWhole) return;
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => setStep((step) => step + 1));
    });
    return () => cancelAnimationFrame(frame);
  }, [slice, setStep]);
