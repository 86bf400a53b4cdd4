import { FileWarning } from 'lucide-react';
import { openDocument } from '../../state/editing/opening.ts';
import { goToLibrary, hasLibrary } from '../../state/ports/route.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import '../editor.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** Shown instead of the editor if a model can’t be opened: what happened, and what to do. */
export const OpenProblem = ({ file, problem }: { file: string; problem: string }) => (
  <main className="open-problem">
    <FileWarning size={32} aria-hidden />
    <h1>{say(words.cantOpenTitle)}</h1>
    <p role="alert">{problem}</p>
    <div className="open-problem-actions">
      {hasLibrary() ? (
        <Button variant="primary" onPress={goToLibrary}>
          {say(words.goToLibrary)}
        </Button>
      ) : null}
      <Button onPress={() => void openDocument(file)}>{say(words.tryAgain)}</Button>
    </div>
  </main>
);
