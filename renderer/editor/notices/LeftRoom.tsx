import { DoorClosed } from 'lucide-react';
import type { LineEnding } from '../../state/ports/connected.ts';
import '../editor.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from '../words.ts';

/** Shown to a guest of a live room whose window the room does not take, or let go: why, and the way to the room's page. */
export const LeftRoom = ({ ending }: { ending: LineEnding }) => (
  <main className="open-problem">
    <DoorClosed size={32} aria-hidden />
    <h1>{say(words.leftRoomTitle, { ending })}</h1>
    <p role="alert">{say(words.leftRoomNote, { ending })}</p>
    <a href="/">{say(words.toRoomPage)}</a>
  </main>
);
