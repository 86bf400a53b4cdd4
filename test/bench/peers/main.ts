/** The page of a peer: `?peer=NAME&width=W&height=H`, the size of its stage. The bench drives it through `window.bench`. */
import type { Peer, PeerModule, PeerPage } from './peer.ts';

const peers: Record<string, () => Promise<PeerModule>> = {
  'bpmn-js': () => import('./bpmn-js.ts'),
  maxGraph: () => import('./maxgraph.ts'),
  tldraw: () => import('./tldraw.tsx'),
  'React Flow': () => import('./react-flow.tsx'),
  Excalidraw: () => import('./excalidraw.tsx'),
};

const asked = new URLSearchParams(location.search);
const stage = document.getElementById('stage') as HTMLElement;
Object.assign(stage.style, { width: `${asked.get('width')}px`, height: `${asked.get('height')}px` });

let peer: Peer;

/**
 * Zooming by Ctrl and wheel takes the same way in every library: each event asks for the zoom that d3 would give, through
 * the library's own call. Events that Chromium joined are one request, as in real use.
 */
stage.addEventListener(
  'wheel',
  (event) => {
    if (event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      const { x, y, zoom } = peer.viewport();
      const next = zoom * 2 ** (-event.deltaY * 0.002);
      const at = (offset: number, pointer: number) => pointer - ((pointer - offset) / zoom) * next;
      peer.setViewport({ zoom: next, x: at(x, event.clientX), y: at(y, event.clientY) });
    } else if (peer.panBy) {
      event.preventDefault();
      event.stopPropagation();
      peer.panBy(-event.deltaX, -event.deltaY);
    }
  },
  { capture: true, passive: false },
);

const start = async () => {
  const name = asked.get('peer') ?? '';
  const module = await peers[name]?.();
  if (!module) throw new Error(`There is no peer "${name}".`);
  peer = await module.create(stage);
  const bench: PeerPage = {
    load: (dataUrl, fitted) => peer.load(dataUrl, fitted),
    viewport: () => peer.viewport(),
    rename: (id, text) => peer.rename(id, text),
  };
  Object.assign(window, { bench });
};
void start();
