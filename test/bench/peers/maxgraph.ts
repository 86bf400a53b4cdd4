/** maxGraph, the engine of draw.io: vertices in vertices, inserted in one batch. */
import { type Cell, Graph } from '@maxgraph/core';
import '@maxgraph/core/css/common.css';
import type { Picture } from '../models/picture.ts';
import { type Peer, readPicture, type Viewport } from './peer.ts';

const CONTAINER = { verticalAlign: 'top', fillColor: '#eef2f5', strokeColor: '#c6d2dd' } as const;
const BLOCK = {} as const;

export const create = async (stage: HTMLElement): Promise<Peer> => {
  const graph = new Graph(stage);
  const cells = new Map<string, Cell>();
  const view = graph.getView();
  /** Panned so far since the view was last laid out: maxGraph shifts what is drawn, as when it is panned by hand. */
  let pan = { x: 0, y: 0 };

  const insert = ({ boxes, flows }: Picture) => {
    const byId = new Map(boxes.map((box) => [box.id, box]));
    for (const { id, parent, name, isContainer, x, y, width, height } of boxes) {
      const around = parent === null ? undefined : byId.get(parent);
      const cell = graph.insertVertex({
        parent: (parent === null ? undefined : cells.get(parent)) ?? graph.getDefaultParent(),
        id,
        value: name,
        position: [x - (around?.x ?? 0), y - (around?.y ?? 0)],
        size: [width, height],
        style: isContainer ? CONTAINER : BLOCK,
      });
      cells.set(id, cell);
    }
    for (const { id, source, target, label } of flows) {
      const [from, to] = [cells.get(source), cells.get(target)];
      if (from && to) graph.insertEdge({ id, value: label, source: from, target: to });
    }
  };
  const setViewport = ({ x, y, zoom }: Viewport) => {
    if (pan.x !== 0 || pan.y !== 0) graph.panGraph(0, 0);
    pan = { x: 0, y: 0 };
    view.scaleAndTranslate(zoom, x / zoom, y / zoom);
  };
  return {
    load: async (dataUrl, fitted) => {
      const picture = await readPicture(dataUrl);
      view.setScale(fitted.zoom);
      graph.batchUpdate(() => insert(picture));
      setViewport(fitted);
    },
    viewport: () => ({
      x: view.translate.x * view.scale + pan.x,
      y: view.translate.y * view.scale + pan.y,
      zoom: view.scale,
    }),
    setViewport,
    panBy: (dx, dy) => {
      pan = { x: pan.x + dx, y: pan.y + dy };
      graph.panGraph(pan.x, pan.y);
    },
    rename: (id, name) => {
      const cell = cells.get(id);
      if (cell) graph.cellLabelChanged(cell, name, false);
    },
  };
};
