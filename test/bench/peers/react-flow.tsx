/** React Flow used plainly: its default nodes nested by `parentId`, its default edges, nothing left out. */
import { Background, type Edge, type Node, ReactFlow, type ReactFlowInstance } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import type { Picture } from '../models/picture.ts';
import { type Peer, readPicture } from './peer.ts';

const nodesOf = ({ boxes }: Picture): Node[] => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return boxes.map(({ id, parent, name, isContainer, x, y, width, height }) => {
    const around = parent === null ? undefined : byId.get(parent);
    return {
      id,
      ...(parent !== null && { parentId: parent }),
      type: isContainer ? 'group' : 'default',
      position: { x: x - (around?.x ?? 0), y: y - (around?.y ?? 0) },
      style: { width, height },
      data: { label: name },
    };
  });
};

const edgesOf = ({ flows }: Picture): Edge[] =>
  flows.map(({ id, source, target, label }) => ({ id, source, target, label }));

export const create = async (stage: HTMLElement): Promise<Peer> => {
  const root = createRoot(stage);
  let flow: ReactFlowInstance;
  return {
    load: async (dataUrl, fitted) => {
      const picture = await readPicture(dataUrl);
      await new Promise<void>((resolve) =>
        root.render(
          <ReactFlow
            defaultNodes={nodesOf(picture)}
            defaultEdges={edgesOf(picture)}
            defaultViewport={fitted}
            minZoom={0.001}
            panOnScroll
            onInit={(instance) => {
              flow = instance;
              resolve();
            }}
          >
            <Background />
          </ReactFlow>,
        ),
      );
    },
    viewport: () => flow.getViewport(),
    setViewport: (viewport) => void flow.setViewport(viewport),
    rename: (id, label) => flow.updateNodeData(id, { label }),
  };
};
