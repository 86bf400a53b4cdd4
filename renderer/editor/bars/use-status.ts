/** Whether everything is saved, in a few words. */

import { useStore } from 'zustand';
import { type Message, say } from '../../../shared/words/messages.ts';
import { documentStore } from '../../state/document/document.ts';
import { hasLibrary } from '../../state/ports/route.ts';
import type { Trouble } from '../../state/replica/outbox.ts';
import { words } from '../words.ts';

export const useStatus = (): { text: string; tone: 'good' | 'busy' | 'problem' } => {
  const waiting = useStore(documentStore, (state) => state.waiting);
  const status = useStore(documentStore, (state) => state.status);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const isPast = useStore(documentStore, (state) => state.past !== null);
  const trouble = useStore(documentStore, (state) => state.trouble);
  const closed = useStore(documentStore, (state) => state.closed);
  if (closed !== null) return { text: closedText(waiting), tone: 'problem' };
  if (status === 'lost' || (status === 'gone' && !hasLibrary()))
    return { text: say(words.reconnecting, { count: waiting }), tone: 'problem' };
  if (status === 'refused') return { text: say(words.unknownWindow, { count: waiting }), tone: 'problem' };
  if (status === 'gone') return { text: say(words.stopped, { count: waiting }), tone: 'problem' };
  if (trouble) return { text: troubleText(trouble), tone: 'problem' };
  if (isPast) return { text: say(words.viewingEarlier), tone: 'busy' };
  if (readOnly) return { text: say(words.readOnly), tone: 'problem' };
  if (waiting > 0) return { text: say(words.saving), tone: 'busy' };
  return { text: say(words.saved), tone: 'good' };
};

const closedText = (count: number): string =>
  count === 0 ? say(words.readOnly) : say(words.closedUnsaved, { count });

const troubleText = ({ code, message }: Trouble): string => {
  const known = TROUBLES[code];
  return known ? say(known) : say(words.notSaved, { reason: message });
};
const TROUBLES: Readonly<Record<string, Message>> = {
  busy: words.fileBusy,
  'disk-full': words.diskFull,
  'disk-error': words.diskError,
};
