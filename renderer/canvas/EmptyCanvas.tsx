import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import { startCapture } from '../state/editing/capture.ts';
import { sessionStore } from '../state/session/session.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { EmptyState } from '../ui/marks/EmptyState.tsx';
import { words } from './words.ts';

/** Shown in an empty model: the next thing to do. */
export const EmptyCanvas = () => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const isTyping = useStore(sessionStore, (state) => state.editing?.kind === 'create');
  if (isTyping) return null;
  return (
    <div className="canvas-empty">
      <EmptyState
        title={say(words.noBlocks)}
        actions={
          readOnly ? null : (
            <Button variant="primary" onPress={() => startCapture(null, null, 'canvas')}>
              {say(words.addFirstBlock)}
            </Button>
          )
        }
      >
        {say(words.emptyNote)}
      </EmptyState>
    </div>
  );
};
