import { startCapture } from '../state/capture.ts';
import { useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';

/** What an empty model says: the one thing to do next. */
export const EmptyCanvas = () => {
  const readOnly = useDocument((state) => state.readOnly);
  const isTyping = useSession((state) => state.editing?.kind === 'create');
  if (isTyping) return null;
  return (
    <div className="canvas-empty">
      <EmptyState
        title="No processes yet"
        actions={
          readOnly ? null : (
            <Button variant="primary" onPress={() => startCapture(null, null, 'canvas')}>
              Add the first process
            </Button>
          )
        }
      >
        Start with the macro processes, such as Plan and Sell. Explode them as you go.
      </EmptyState>
    </div>
  );
};
