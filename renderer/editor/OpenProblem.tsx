import { FileWarning } from 'lucide-react';
import { openDocument } from '../state/document.ts';
import { goToLibrary } from '../state/route.ts';
import { Button } from '../ui/Button.tsx';
import './editor.css';

/** Stands in the editor's place where a model can't be opened: what happened, and the ways on. */
export const OpenProblem = ({ file, problem }: { file: string; problem: string }) => (
  <main className="open-problem">
    <FileWarning size={32} aria-hidden />
    <h1>This model can’t be shown</h1>
    <p role="alert">{problem}</p>
    <div className="open-problem-actions">
      <Button variant="primary" onPress={goToLibrary}>
        Go to the library
      </Button>
      <Button onPress={() => void openDocument(file)}>Try again</Button>
    </div>
  </main>
);
