import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { type PanelName, rangeOfWidth, setWidth, widthStore } from '../../state/session/widths.ts';
import { ResizeEdge } from '../../ui/ResizeEdge.tsx';
import { words } from '../words.ts';
import './panels.css';

/** The edge by which a panel is resized. The outline has its edge at its end, the inspector at its start. */
export const PanelEdge = ({ panel }: { panel: PanelName }) => {
  const width = useStore(widthStore, ({ widths }) => widths[panel] ?? null);
  return (
    <ResizeEdge
      label={say(words.panelWidth, { panel })}
      side={panel === 'outline' ? 'end' : 'start'}
      {...rangeOfWidth(panel)}
      width={width}
      onResize={(px) => setWidth(panel, px)}
    />
  );
};
