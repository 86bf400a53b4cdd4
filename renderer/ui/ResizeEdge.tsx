import { type KeyboardEvent, type PointerEvent, useCallback, useState } from 'react';
import { classes } from './classes.ts';
import { followPress } from './gesture/gesture.ts';
import './resize-edge.css';

const STEP_PX = 16;

type ResizeEdgeProps = {
  label: string;
  /** On which side of its parent the edge is. */
  side: 'start' | 'end';
  min: number;
  max: number;
  /** The width that was given to the parent, in pixels; null if it has the default one. */
  width: number | null;
  /** How many equal widths lie between the fixed side and this edge: each gets its share of the way. */
  share?: number;
  /** Whether Tab stops here. */
  isTabStop?: boolean;
  /** @param width in pixels; null for the default width. */
  onResize(width: number | null): void;
};

const widthOf = (edge: Element): number => edge.parentElement?.getBoundingClientRect().width ?? 0;

/** The edge of a panel or column: dragged or moved by arrow keys it changes the width; a double click or Enter resets it. */
export const ResizeEdge = (props: ResizeEdgeProps) => {
  const { label, side, min, max, width, share = 1, isTabStop = true, onResize } = props;
  // A default width may follow the window. What it is then is asked of the page.
  const [shownWidth, setShownWidth] = useState<number>(min);
  const isDefault = width === null;
  const watchWidth = useCallback(
    (edge: HTMLDivElement | null) => {
      if (!isDefault || !edge?.parentElement) return;
      const observer = new ResizeObserver(() => setShownWidth(Math.round(widthOf(edge))));
      observer.observe(edge.parentElement);
      return () => observer.disconnect();
    },
    [isDefault],
  );
  const outwards = (edge: Element) =>
    (side === 'end' ? 1 : -1) * (getComputedStyle(edge).direction === 'rtl' ? -1 : 1);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget;
    const [from, before, origin] = [widthOf(edge), width, event.clientX];
    followPress(event, {
      capture: edge,
      start: () => ({
        move: ({ x }) => onResize(from + ((x - origin) * outwards(edge)) / share),
        complete: () => {},
        cancel: () => onResize(before),
      }),
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: STEP_PX, ArrowLeft: -STEP_PX }[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    // The keys of a grid around the edge move its cells.
    event.stopPropagation();
    const edge = event.currentTarget;
    onResize(by === undefined ? null : widthOf(edge) + by * outwards(edge));
  };
  return (
    <div
      ref={watchWidth}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={min}
      aria-valuemax={max}
      aria-valuenow={width ?? shownWidth}
      tabIndex={isTabStop ? 0 : -1}
      className={classes('resize-edge', `resize-edge-${side}`)}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      // A press with the mouse leaves the focus, and with it the keys, where they were.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onResize(null)}
    />
  );
};
