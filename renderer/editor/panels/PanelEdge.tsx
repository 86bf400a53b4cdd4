import { type KeyboardEvent, type PointerEvent, useCallback, useState } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import {
  PANEL_RANGE,
  type PanelName,
  panelWidthStore,
  setPanelWidth,
} from '../../state/session/panel-widths.ts';
import { followPress } from '../../ui/gesture/gesture.ts';
import { words } from '../words.ts';
import './panels.css';

const STEP_PX = 16;

const widthOf = (edge: Element): number => edge.parentElement?.getBoundingClientRect().width ?? 0;

/** The edge of a panel: dragged or moved by the arrow keys it makes the panel wider, a double click gives the usual width. */
export const PanelEdge = ({ panel }: { panel: PanelName }) => {
  const width = useStore(panelWidthStore, (state) => state[panel]);
  // A panel of the usual width follows the window, and what it is then is asked of the page.
  const [shownWidth, setShownWidth] = useState<number>(PANEL_RANGE.min);
  const watchWidth = useCallback((edge: HTMLDivElement | null) => {
    if (!edge?.parentElement) return;
    const observer = new ResizeObserver(() => setShownWidth(Math.round(widthOf(edge))));
    observer.observe(edge.parentElement);
    return () => observer.disconnect();
  }, []);
  // The outline has its edge on the right, the inspector on the left; the other way round in a window from right to left.
  const outwards = (edge: Element) =>
    (panel === 'outline' ? 1 : -1) * (getComputedStyle(edge).direction === 'rtl' ? -1 : 1);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const edge = event.currentTarget;
    const [from, before, origin] = [widthOf(edge), width, event.clientX];
    followPress(event, {
      capture: edge,
      start: () => ({
        move: ({ x }) => setPanelWidth(panel, from + (x - origin) * outwards(edge)),
        complete: () => {},
        cancel: () => setPanelWidth(panel, before),
      }),
    });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = { ArrowRight: STEP_PX, ArrowLeft: -STEP_PX }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    setPanelWidth(panel, widthOf(event.currentTarget) + by * outwards(event.currentTarget));
  };
  return (
    <div
      ref={watchWidth}
      role="separator"
      aria-orientation="vertical"
      aria-label={say(words.panelWidth, { panel })}
      aria-valuemin={PANEL_RANGE.min}
      aria-valuemax={PANEL_RANGE.max}
      aria-valuenow={width ?? shownWidth}
      tabIndex={0}
      className={`panel-edge panel-edge-${panel}`}
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => setPanelWidth(panel, null)}
    />
  );
};
