/**
 * The page of a live room, for phones: it shows where the room is, lets everybody browse, and sends what they write. It keeps no
 * model, loads three files, and works on plain http, where browsers withhold much from a page.
 */
import { systemLocale } from '../../shared/words/format.ts';
import { localeFor, setLocale } from '../../shared/words/locale.ts';
import { say } from '../../shared/words/messages.ts';
import type { KeptTexts } from '../plain/kept-texts.ts';
import { newId } from '../plain/new-id.ts';
import { ROOM_TOKEN } from '../plain/room-token.ts';
import { cleanCode } from './browser/joining.ts';
import { openSocket } from './browser/socket.ts';
import { hostTexts } from './browser/storage.ts';
import { createLine, type Line } from './line/line.ts';
import { draftsIn } from './outbox/draft.ts';
import { createOutbox } from './outbox/outbox.ts';
import { createJoinView } from './views/join-view.ts';
import { createRoomPage, type Place } from './views/room-page.ts';
import { createVisit } from './visit.ts';
import { words } from './words.ts';
import './guest.css';

const NAME = 'strata.room.name';

const start = (root: HTMLElement): void => {
  const texts = hostTexts();
  // A second scan, or a new code, in the tab that is open already: nothing is loaded again for a new fragment alone.
  addEventListener('hashchange', () => {
    if (root.dataset.line === 'open') hideCode();
    else if (location.hash !== '') location.reload();
  });
  const token = texts.read(ROOM_TOKEN);
  if (token === null) showJoin(root, texts, '');
  else enter(root, texts, token);
};

const codeInAddress = (): string => cleanCode(location.hash.slice(1));

const showJoin = (root: HTMLElement, texts: KeptTexts, reason: string): void => {
  document.title = say(words.join);
  root.replaceChildren(
    createJoinView({
      code: codeInAddress(),
      name: texts.read(NAME) ?? '',
      reason,
      onJoined: (token, name) => {
        texts.write(NAME, name);
        texts.write(ROOM_TOKEN, token);
        createOutbox(texts, newId).holdBack(say(words.otherRoom));
        enter(root, texts, token);
      },
    }),
  );
};

const enter = (root: HTMLElement, texts: KeptTexts, token: string): void => {
  const outbox = createOutbox(texts, newId);
  const after = (ms: number, act: () => void): (() => void) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  };
  const leaving = new AbortController();
  const now = (): number => performance.now();
  const visit = createVisit({ line: () => line, outbox, after, now, onChange: () => page.update() });
  const page = createRoomPage({
    visit,
    outbox,
    drafts: draftsIn(texts),
    after,
    now,
    onConnect: () => line.start(),
    onPlace: (place) => history.pushState(place, ''),
  });
  const line: Line = createLine(
    {
      open: (events) => openSocket(token, events),
      after,
      random: Math.random,
      isVisible: () => document.visibilityState === 'visible',
    },
    {
      onMessage: visit.onMessage,
      onStatus: (status) => {
        root.dataset.line = status.kind;
        if (status.kind === 'open' && !texts.isAtRisk(ROOM_TOKEN)) hideCode();
        if (status.kind !== 'closed' || status.ending !== 'wrongToken') return visit.onStatus(status);
        leaving.abort();
        texts.remove(ROOM_TOKEN);
        showJoin(root, texts, codeInAddress() === '' ? say(words.scanAgain) : '');
      },
    },
  );
  const during = { signal: leaving.signal };
  const seen = (): void => line.seen();
  document.addEventListener('visibilitychange', seen, during);
  addEventListener('pageshow', seen, during);
  addEventListener('online', seen, during);
  // Another tab of this browser has sent something, or is sending it.
  addEventListener('storage', () => page.update(), during);
  addEventListener('popstate', ({ state }) => page.go(placeIn(state)), during);
  root.replaceChildren(...page.nodes);
  page.update();
  line.start();
};

/** The code is not left where the next person who is handed the phone reads it. */
const hideCode = (): void => {
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname);
};

const placeIn = (state: unknown): Place => (state as Place | null) ?? { view: 'now', blockId: null };

const root = document.getElementById('page');
if (root) {
  setLocale(localeFor(systemLocale()));
  start(root);
}
