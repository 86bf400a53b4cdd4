/** Whether what was typed is safe, in a word. */
import { useDocument } from '../state/document.ts';
import { counted } from '../ui/counted.ts';

export const useStatus = (): { word: string; tone: 'good' | 'busy' | 'problem' } => {
  const waiting = useDocument((state) => state.waiting);
  const status = useDocument((state) => state.status);
  const readOnly = useDocument((state) => state.readOnly);
  const isPast = useDocument((state) => state.past !== null);
  if (status === 'lost')
    return { word: `Connection lost, being restored. ${kept(waiting)}`, tone: 'problem' };
  if (status === 'gone') return { word: `Strata has stopped answering. ${wayOut(waiting)}`, tone: 'problem' };
  if (isPast) return { word: 'An earlier state is shown', tone: 'busy' };
  if (readOnly) return { word: 'Read only', tone: 'problem' };
  if (waiting > 0) return { word: 'Saving…', tone: 'busy' };
  return { word: 'Saved', tone: 'good' };
};

const wayOut = (waiting: number): string =>
  waiting === 0
    ? 'Everything is saved: start it again, and open the address that it prints.'
    : `${counted(waiting, 'change is', 'changes are')} not saved: save the model out of this window, and import it once Strata runs again.`;

const kept = (waiting: number): string =>
  waiting === 0
    ? 'Everything is saved.'
    : `${counted(waiting, 'change is', 'changes are')} not saved yet: keep this window open.`;
