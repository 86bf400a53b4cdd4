/**
 * What is laid over the blocks of the canvas without changing them: a lens, the run of a use case, the difference of two
 * states. One at a time; each says how a block is marked, by tone, by a sign and in words.
 */
import { create } from 'zustand';
import type { OverlayTone } from './overlay-tones.ts';

export type OverlayMark = {
  readonly tone: OverlayTone;
  /** A shape, so that nothing depends on colour alone. Empty where the block is only pushed into the background. */
  readonly sign: string;
  readonly word: string;
};

export type Overlay = {
  readonly kind: 'lens' | 'run' | 'difference';
  /** What the legend is headed by. */
  readonly title: string;
  readonly legend: readonly OverlayMark[];
  /** How a block is marked. The same mark must be the same object. */
  readonly markOf: (id: string, isExploded: boolean) => OverlayMark | undefined;
  readonly onClose: () => void;
};

export const useOverlay = create<{ overlay: Overlay | null }>(() => ({ overlay: null }));

export const showOverlay = (overlay: Overlay | null): void => useOverlay.setState({ overlay });

/** Takes the overlay of this kind away; another one stays. */
export const hideOverlay = (kind: Overlay['kind']): void => {
  if (useOverlay.getState().overlay?.kind === kind) showOverlay(null);
};

/** The mark of a block that recedes behind those that are meant. */
export const FAINT: OverlayMark = { tone: 'faint', sign: '', word: '' };
