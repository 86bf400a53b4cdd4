import { NameEditor } from '../canvas/NameEditor.tsx';
import { endCapture, stopCapture } from '../state/capture.ts';
import type { Editing } from '../state/session.ts';
import { rowStyle } from './OutlineRow.tsx';

type NewRowProps = { creating: Editing & { kind: 'create' }; level: number; top: number };

/** The row in which a new block's name is typed. Enter goes on to the next, Tab one level deeper, Shift+Tab one out. */
export const NewRow = ({ creating, level, top }: NewRowProps) => (
  <div className="outline-row" style={rowStyle(top, level)} role="none">
    <span className="outline-toggle" />
    <NameEditor
      label={`Name of the new process, level ${level}`}
      initial=""
      placeholder="New process"
      onEnd={(typed, by) => endCapture(creating, typed, by)}
      onAbandon={() => stopCapture(creating)}
    />
  </div>
);
