/** The peers' pages, each a library used as its documentation shows, with the same picture on a stage as large as our canvas. */

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Driven } from '../browser/launch.ts';
import type { Probe } from '../browser/probe.ts';
import { bpmnFile } from '../models/bpmn-file.ts';
import type { Picture } from '../models/picture.ts';
import type { PeerPage } from '../peers/peer.ts';
import type { Editor, Viewport } from './editor.ts';

export const PEERS = ['bpmn-js', 'maxGraph', 'tldraw', 'React Flow', 'Excalidraw'] as const;
type PeerName = (typeof PEERS)[number];

type PeerServer = {
  /** A peer with a picture to open on a stage of the given size. */
  open(peer: PeerName, picture: Picture, stage: { width: number; height: number }): Editor;
  close(): void;
};

const MEDIA_TYPES: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

/** Serves the built pages and the pictures on loopback. @param folder where the pages were built to. */
export const servePeers = async (folder: string): Promise<PeerServer> => {
  const pictures = new Map<string, string>();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const type = MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
    try {
      const body = pictures.get(name) ?? (await readFile(join(folder, name)));
      response.writeHead(200, { 'content-type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    open: (peer, picture, stage) => {
      const name = `picture-${picture.boxes.length}`;
      pictures.set(`${name}.json`, JSON.stringify(picture));
      if (peer === 'bpmn-js') pictures.set(`${name}.bpmn`, bpmnFile(picture));
      const asked = new URLSearchParams({ peer, width: `${stage.width}`, height: `${stage.height}` });
      return editorFor(peer, `http://127.0.0.1:${port}/?${asked}`, name, picture, stage);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

type PageWindow = { bench?: PeerPage; probe: Probe };
const FIT_MARGIN = 28;

const editorFor = (
  peer: PeerName,
  url: string,
  dataUrl: string,
  picture: Picture,
  stage: { width: number; height: number },
): Editor => {
  const viewport = ({ page }: Driven) =>
    page.evaluate(() => (window as unknown as Required<PageWindow>).bench.viewport());
  return {
    name: peer,
    url,
    ready: async ({ page }) => {
      await page.waitForFunction(() => (window as unknown as PageWindow).bench !== undefined);
    },
    load: ({ page }) =>
      page.evaluate(
        ([address, fitted]) => {
          const { probe, bench } = window as unknown as Required<PageWindow>;
          return probe.settled(() => bench.load(address, fitted), '#stage');
        },
        [dataUrl, fittedTo(picture, stage)] as const,
      ),
    viewport,
    rename: ({ page }, id, name) =>
      page.evaluate(
        ([blockId, text]) => {
          const { probe, bench } = window as unknown as Required<PageWindow>;
          const stage = document.getElementById('stage');
          return probe.until(
            () => bench.rename(blockId, text),
            () => stage?.dataset.renamed === text || stage?.textContent.includes(text) === true,
          );
        },
        [id, name] as const,
      ),
  };
};

const fittedTo = (picture: Picture, { width, height }: { width: number; height: number }): Viewport => {
  const room = { width: width - 2 * FIT_MARGIN, height: height - 2 * FIT_MARGIN };
  const zoom = Math.min(1, room.width / picture.width, room.height / picture.height);
  return { zoom, x: (width - picture.width * zoom) / 2, y: (height - picture.height * zoom) / 2 };
};
