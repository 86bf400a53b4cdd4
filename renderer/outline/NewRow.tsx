import { pasteAt } from '../actions/pasting.ts';
import { NameEditor } from '../canvas/NameEditor.tsx';
import { abandonCapture, endCapture, mendPrevious } from '../state/capture.ts';
import { readFrom } from '../state/clipboard.ts';
import type { Creating } from '../state/session.ts';
import { rowStyle } from './OutlineRow.tsx';

type NewRowProps = { creating: Creating; level: number; top: number };

/** The row in which new blocks' names are typed. Enter goes on to the next, Tab one level deeper, Shift+Tab one out. */
export const NewRow = ({ creating, level, top }: NewRowProps) => (
  // biome-ignore lint/a11y/useFocusableInteractive: the field in it has the focus.
  <div
    className="outline-row"
    style={rowStyle(top, level)}
    role="treeitem"
    aria-level={level}
    aria-selected={false}
    aria-label="New process"
  >
    <span className="outline-toggle" />
    <NameEditor
      label={`Name of the new process, level ${level}`}
      initial=""
      placeholder="New process"
      turn={creating}
      onEnd={(typed, by) => endCapture(creating, typed, by)}
      onAbandon={(typed) => abandonCapture(creating, typed)}
      onBack={() => mendPrevious(creating)}
      onPasteLines={(data) => pasteAt(readFrom(data), creating)}
    />
  </div>
);
