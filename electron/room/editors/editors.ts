/** The editors of a room's guests: who has one open, what they are told, and when they are closed. */
import type { WebSocket } from 'ws';
import { type Change, headOf } from '../../../shared/api/change.ts';
import { EDITOR_CLOSED } from '../../../shared/api/room/door.ts';
import type { GuestState } from '../../../shared/api/room/guest.ts';
import { mayInRoom } from '../../../shared/api/room/rights.ts';
import type { RoomPerson } from '../../../shared/api/room/room.ts';
import type { Reply } from '../../../shared/api/rpc.ts';
import { applyPatch, type Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { atMostEvery } from '../at-most-every.ts';
import type { GuestCall, Place } from '../messages.ts';
import { words } from '../words.ts';
import { type EditorLine, editorLine } from './editor-line.ts';
import { type EditorModel, editorModel } from './editor-model.ts';
import { type EditorSession, editorSession } from './editor-session.ts';
import { serveEditor } from './serve-editor.ts';

/** Guests hear at most four times a second where the room is. */
const GUEST_MS = 250;
/** How often it is looked whether a reader has stopped. */
const LOOK_MS = 5_000;

type Editor = { readonly line: EditorLine; readonly session: EditorSession; told: string };

type Editors = {
  /** Applies a change to the room's model, and tells the editors. */
  apply(change: Change): void;
  /** Whether this person may have an editor. */
  mayEnter(personId: string): boolean;
  enter(personId: string, socket: WebSocket): void;
  /** Tells each editor what of its guest's state has changed, and closes those of people who may edit no longer. */
  tell(): void;
  /** Tells them that the facilitator takes everyone along. */
  bring(): void;
  /** Closes the editors of a person. */
  dismiss(personId: string, code: number, reason: string): void;
};

type EditorsOptions = {
  readonly model: Model;
  /** The number of the model's last change, and what names it. */
  readonly start: { readonly seq: number; readonly head: string };
  readonly readOnly: boolean;
  readonly person: (id: string) => RoomPerson | undefined;
  readonly call: (person: RoomPerson, call: GuestCall) => Promise<Reply>;
  /** How the room is set, and where it is. */
  readonly room: () => Pick<GuestState, 'heldBy' | 'freeBlock'> & { readonly place: Place };
  /** A line of this person was opened (1) or closed (-1). */
  readonly counted: (personId: string, by: 1 | -1) => void;
};

export const roomEditors = (options: EditorsOptions): Editors => {
  const { model, readOnly, person, call, room, counted } = options;
  const editors = new Map<string, Set<Editor>>();
  let last = options.start;
  /** Made for the first editor: a room of phones needs none. */
  let shown: EditorModel | undefined;
  let isBringing = false;

  const all = function* (): Generator<readonly [personId: string, editor: Editor]> {
    for (const [id, own] of editors) for (const editor of own) yield [id, editor];
  };

  const stateOf = (id: string): GuestState => {
    const { role, name } = person(id) ?? { role: 'watch', name: '' };
    const { heldBy, freeBlock, place } = room();
    const known = (block: string | null) => (block !== null && shown?.isBlockShown(block) ? block : null);
    return {
      ...{ role, name, heldBy, freeBlock: known(freeBlock) },
      place: { rootId: known(place.rootId), blockId: known(place.blockId) },
    };
  };

  const mayEnter = (id: string) => mayInRoom(person(id)?.role ?? 'watch', 'edit');

  const tell = atMostEvery(GUEST_MS, () => {
    const isBrought = isBringing;
    isBringing = false;
    for (const [id, editor] of all()) {
      const guest = stateOf(id);
      const text = JSON.stringify(guest);
      if (text === editor.told && !isBrought) continue;
      editor.told = text;
      editor.session.emit({ type: 'room.guest', guest, isBrought });
    }
  });

  const dismiss = (id: string, code: number, reason: string): void => {
    for (const { line } of editors.get(id) ?? []) line.close(code, reason);
  };

  setInterval(() => {
    for (const [, { line }] of all()) line.look();
  }, LOOK_MS).unref();

  return {
    mayEnter,
    dismiss,
    apply: (change) => {
      if (!shown) {
        applyPatch(model, change.patch);
        last = { seq: change.seq, head: headOf(change) };
        return;
      }
      const event = shown.apply(change);
      for (const [, { session }] of all()) session.emit(event);
      tell();
    },
    enter: (id, socket) => {
      shown ??= editorModel(model, last);
      const line = editorLine(socket);
      const session = editorSession({
        ...{ model: shown, readOnly, guest: () => stateOf(id) },
        call: async (asked) => {
          const guest = person(id);
          if (!guest) return { failure: { code: 'not-allowed', message: say(words.removed) } };
          return call(guest, asked);
        },
      });
      const editor: Editor = { line, session, told: JSON.stringify(stateOf(id)) };
      const own = editors.get(id) ?? new Set();
      editors.set(id, own.add(editor));
      counted(id, 1);
      serveEditor(socket, line, session, () => {
        own.delete(editor);
        if (own.size === 0) editors.delete(id);
        counted(id, -1);
      });
    },
    tell: () => {
      for (const id of editors.keys())
        if (person(id) && !mayEnter(id)) dismiss(id, EDITOR_CLOSED.notEditor, say(words.notEditor));
      tell();
    },
    bring: () => {
      isBringing = true;
      tell();
    },
  };
};
