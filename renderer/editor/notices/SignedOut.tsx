import { KeyRound } from 'lucide-react';
import '../editor.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** Shown if the server doesn’t accept the page’s token: the reason, and how to connect. */
export const SignedOut = () => (
  <main className="open-problem">
    <KeyRound size={32} aria-hidden />
    <h1>{say(words.unknownWindowTitle)}</h1>
    <p role="alert">{say(words.unknownWindowNote)}</p>
  </main>
);
