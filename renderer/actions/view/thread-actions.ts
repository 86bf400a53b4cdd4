/** Writing down what a room says without leaving the view: a topic to park, a question, a note, a decision, a request. */
import { CircleParking, Gavel, type LucideIcon, MessageCircleQuestion, StickyNote } from 'lucide-react';
import type { Thread } from '../../../shared/model/records.ts';
import type { Message } from '../../../shared/words/messages.ts';
import { documentStore } from '../../state/document/document.ts';
import { openQuickThread } from '../../state/panels/new-thread.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/panels/words.ts';

type Written = {
  readonly id: string;
  readonly kind: Thread['kind'];
  readonly name: Message;
  readonly icon: LucideIcon;
  readonly isParked?: boolean;
  readonly shortcut?: string;
};

const write = ({ id, kind, name, icon, isParked = false, shortcut }: Written): Action => ({
  id: `discussion.${id}`,
  name,
  group: 'Edit',
  icon,
  keywords: names.newThreadKeywords,
  ...(shortcut && { shortcuts: [shortcut] }),
  applies: () => {
    const { replica, readOnly } = documentStore.getState();
    return replica !== null && !readOnly;
  },
  perform: () =>
    openQuickThread({ kind, isParked, processId: lastSelected(sessionStore.getState()) ?? null }),
});

export const threadActions: readonly Action[] = [
  write({
    ...{ id: 'park', kind: 'note', isParked: true, name: names.parkTopic, icon: CircleParking },
    shortcut: 'Mod+Shift+K',
  }),
  write({ id: 'ask', kind: 'question', name: names.askQuestion, icon: MessageCircleQuestion }),
  write({ id: 'note', kind: 'note', name: names.addNote, icon: StickyNote }),
  write({ id: 'decide', kind: 'decision', name: names.recordDecision, icon: Gavel }),
];
