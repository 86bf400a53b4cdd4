/** What is done most on the canvas, within reach of the mouse. */
import { useStore } from '@xyflow/react';
import { Filter, Map as MapIcon, Minus, Plus, Spline } from 'lucide-react';
import { memo, type PointerEvent, type ReactNode } from 'react';
import { shownShortcut } from '../actions/action.ts';
import { performAction, shortcutFor } from '../actions/actions.ts';
import { useDocument, useModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { PatternTool } from './PatternTool.tsx';
import { useStartDrag } from './scene-context.ts';

type ToolProps = {
  id: string;
  label: string;
  isDisabled?: boolean;
  isPressed?: boolean;
  /** Where the tool can be dragged to its place as well. */
  onDragStart?: (press: PointerEvent) => void;
  children: ReactNode;
};

const Tool = ({ id, label, isDisabled = false, isPressed, onDragStart, children }: ToolProps) => {
  const shortcut = shortcutFor(id);
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      title={shortcut === undefined ? label : `${label} (${shownShortcut(shortcut)})`}
      disabled={isDisabled}
      className={onDragStart && 'tool-drag'}
      onPointerDown={onDragStart}
      onClick={() => performAction(id)}
    >
      {children}
    </button>
  );
};

/** Of no props: the canvas draws again with every change, and these do not. */
export const CanvasTools = memo(() => {
  const readOnly = useDocument((state) => state.readOnly);
  const isSelected = useSession(({ selection }) => selection.length > 0);
  const startDrag = useStartDrag();
  const minimapShown = useSession((state) => state.minimapShown);
  const overlayShown = useSession((state) => state.funnelOverlay !== null);
  const hasFunnel = useModel((model) => model.rows.funnel.size > 0);
  const percent = useStore((state) => Math.max(1, Math.round(state.transform[2] * 100)));
  return (
    <div role="toolbar" aria-label="Canvas tools" className="canvas-tools">
      <Tool
        id="block.add"
        label="New process"
        isDisabled={readOnly}
        onDragStart={(press) => startDrag({ kind: 'process' }, press)}
      >
        <Plus size={14} aria-hidden /> <span className="tool-word">Process</span>
      </Tool>
      <Tool id="flow.draw" label="Flow from the selected block" isDisabled={readOnly || !isSelected}>
        <Spline size={14} aria-hidden /> <span className="tool-word">Flow</span>
      </Tool>
      <PatternTool isDisabled={readOnly} />
      <Tool id="view.fit" label="Fit: show the whole picture">
        Fit
      </Tool>
      <Tool id="view.zoomOut" label="Zoom out">
        <Minus size={14} aria-hidden />
      </Tool>
      <Tool id="view.zoom100" label={`${percent} %: zoom to 100 %`}>
        <span className="canvas-zoom">{percent} %</span>
      </Tool>
      <Tool id="view.zoomIn" label="Zoom in">
        <Plus size={14} aria-hidden />
      </Tool>
      <Tool id="view.minimap" label="Minimap" isPressed={minimapShown}>
        <MapIcon size={14} aria-hidden />
      </Tool>
      {hasFunnel ? (
        <Tool id="view.funnelOverlay" label="Funnel overlay" isPressed={overlayShown}>
          <Filter size={14} aria-hidden />
        </Tool>
      ) : null}
    </div>
  );
});
