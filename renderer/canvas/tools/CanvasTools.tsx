/** The most used tools of the canvas. */

import { useStore as useFlowStore } from '@xyflow/react';
import { Filter, Map as MapIcon, Minus, Plus, Spline } from 'lucide-react';
import { memo } from 'react';
import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { useModel } from '../../parts/use-model.ts';
import { documentStore } from '../../state/document/document.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { useStartDrag } from '../blocks/scene-context.ts';
import { words } from '../words.ts';
import { ColourTools } from './ColourTools.tsx';
import { PatternTool } from './PatternTool.tsx';
import { Tool } from './Tool.tsx';

/** Without props, so that it isn’t rendered with every change of the canvas. */
export const CanvasTools = memo(() => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const isSelected = useStore(sessionStore, (state) => selectedBlocks(state).length > 0);
  const startDrag = useStartDrag();
  const minimapShown = useStore(sessionStore, (state) => state.minimapShown);
  const overlayShown = useStore(sessionStore, (state) => state.funnelOverlay !== null);
  const hasFunnel = useModel((model) => model.rows.funnel.size > 0);
  return (
    <div role="toolbar" aria-label={say(words.tools)} className="canvas-tools">
      <Tool
        id="block.add"
        label={say(words.addBlock)}
        isDisabled={readOnly}
        onDragStart={(press) => startDrag({ kind: 'process' }, press)}
      >
        <Plus size={14} aria-hidden /> <span className="tool-word">{say(words.block)}</span>
      </Tool>
      <Tool id="flow.draw" label={say(words.drawFlow)} isDisabled={readOnly || !isSelected}>
        <Spline size={14} aria-hidden /> <span className="tool-word">{say(words.flow)}</span>
      </Tool>
      <PatternTool isDisabled={readOnly} />
      <Tool id="view.fit" label={say(words.zoomToFit)}>
        {say(words.fit)}
      </Tool>
      <Tool id="view.zoomOut" label={say(words.zoomOut)}>
        <Minus size={14} aria-hidden />
      </Tool>
      <ZoomTool />
      <Tool id="view.zoomIn" label={say(words.zoomIn)}>
        <Plus size={14} aria-hidden />
      </Tool>
      <Tool id="view.minimap" label={say(words.minimap)} isPressed={minimapShown}>
        <MapIcon size={14} aria-hidden />
      </Tool>
      <ColourTools />
      {hasFunnel ? (
        <Tool id="view.funnelOverlay" label={say(words.funnelOverlay)} isPressed={overlayShown}>
          <Filter size={14} aria-hidden />
        </Tool>
      ) : null}
    </div>
  );
});

/** Rendered by itself with each step of a zoom: all the tools, with their menus, would take longer than painting the picture. */
const ZoomTool = () => {
  const percent = useFlowStore((state) => Math.max(1, Math.round(state.transform[2] * 100)));
  return (
    <Tool id="view.zoom100" label={say(words.zoomFrom, { zoom: percent / 100, scale: 1 })}>
      <span className="canvas-zoom">{say(words.zoom, { zoom: percent / 100 })}</span>
    </Tool>
  );
};
