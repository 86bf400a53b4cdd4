import { say } from '../../shared/words/messages.ts';
import { pasteAt } from '../actions/pasting.ts';
import { NameEditor } from '../parts/NameEditor.tsx';
import { abandonCapture, editPrevious, endCapture } from '../state/editing/capture.ts';
import { readFrom } from '../state/editing/clipboard.ts';
import type { Creating } from '../state/session/session.ts';
import { rowStyle } from './OutlineRow.tsx';
import { words } from './words.ts';

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
    aria-label={say(words.newBlock)}
  >
    <span className="outline-toggle" />
    <NameEditor
      label={say(words.newBlockName, { level })}
      initial=""
      placeholder={say(words.newBlock)}
      turn={creating}
      onEnd={(typed, by) => endCapture(creating, typed, by)}
      onAbandon={(typed) => abandonCapture(creating, typed)}
      onBack={() => editPrevious(creating)}
      onPasteLines={(data) => pasteAt(readFrom(data), creating)}
    />
  </div>
);
