import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { documentStore } from '../../state/document/document.ts';
import { openDocument } from '../../state/editing/opening.ts';
import { goToLibrary, hasLibrary } from '../../state/ports/route.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { words } from '../words.ts';

/** Shown if the model was closed elsewhere: the reason, what was kept, and what to do. */
export const ClosedBanner = () => {
  const closed = useStore(documentStore, (state) => state.closed);
  const file = useStore(documentStore, (state) => state.replica?.file);
  if (closed === null || file === undefined) return null;
  return (
    <section className="past-banner" aria-label={say(words.modelClosed)}>
      <p role="alert">{say(words.closedBanner, { reason: closed })}</p>
      <Button size="small" onPress={() => void openDocument(file)}>
        {say(words.reopen)}
      </Button>
      {hasLibrary() ? (
        <Button size="small" onPress={goToLibrary}>
          {say(words.goToLibrary)}
        </Button>
      ) : null}
    </section>
  );
};
