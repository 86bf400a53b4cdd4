/** tldraw: frames in frames, rectangles with text, arrows bound to them. Its own tools and panels are left out. */
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite';
import { createRoot } from 'react-dom/client';
import {
  createBindingId,
  createShapeId,
  type Editor,
  type TLBindingCreate,
  type TLCameraOptions,
  type TLShapePartial,
  Tldraw,
  toRichText,
} from 'tldraw';
import 'tldraw/tldraw.css';
import type { Picture } from '../models/picture.ts';
import { type Peer, readPicture, type Viewport } from './peer.ts';

/** It refuses more than 4,000 shapes on a page unless told otherwise. */
const OPTIONS = { maxShapesPerPage: 10_000_000 };
const CAMERA: Partial<TLCameraOptions> = { zoomSteps: [0.001, 0.1, 1, 8], wheelBehavior: 'pan' };

const shapesOf = ({ boxes, flows }: Picture): TLShapePartial[] => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  return [
    ...boxes.map(({ id, parent, name, isContainer, x, y, width, height }): TLShapePartial => {
      const around = parent === null ? undefined : byId.get(parent);
      const place = {
        id: createShapeId(id),
        ...(parent !== null && { parentId: createShapeId(parent) }),
        x: x - (around?.x ?? 0),
        y: y - (around?.y ?? 0),
      };
      return isContainer
        ? { ...place, type: 'frame', props: { w: width, h: height, name } }
        : {
            ...place,
            type: 'geo',
            props: {
              geo: 'rectangle',
              w: width,
              h: height,
              dash: 'solid',
              size: 's',
              font: 'sans',
              scale: 0.7,
              richText: toRichText(name),
            },
          };
    }),
    ...flows.map(({ id, source }): TLShapePartial => {
      const parent = byId.get(source)?.parent ?? null;
      return {
        id: createShapeId(id),
        ...(parent !== null && { parentId: createShapeId(parent) }),
        type: 'arrow',
        props: { dash: 'solid', size: 's' },
      };
    }),
  ];
};

const bindingsOf = ({ flows }: Picture): TLBindingCreate[] =>
  flows.flatMap(({ id, source, target }) =>
    (
      [
        ['start', source],
        ['end', target],
      ] as const
    ).map(([terminal, to]) => ({
      id: createBindingId(`${id}-${terminal}`),
      type: 'arrow',
      fromId: createShapeId(id),
      toId: createShapeId(to),
      props: {
        terminal,
        normalizedAnchor: { x: 0.5, y: 0.5 },
        isExact: false,
        isPrecise: false,
        snap: 'none',
      },
    })),
  );

export const create = (stage: HTMLElement): Promise<Peer> =>
  new Promise((resolve) => {
    const onMount = (editor: Editor) => {
      editor.setCameraOptions(CAMERA);
      const setViewport = ({ x, y, zoom }: Viewport) =>
        void editor.setCamera({ x: x / zoom, y: y / zoom, z: zoom }, { immediate: true });
      resolve({
        load: async (dataUrl, fitted) => {
          const picture = await readPicture(dataUrl);
          editor.run(
            () => {
              editor.createShapes(shapesOf(picture));
              editor.createBindings(bindingsOf(picture));
              setViewport(fitted);
            },
            { history: 'ignore' },
          );
        },
        viewport: () => {
          const { x, y, z } = editor.getCamera();
          return { x: x * z, y: y * z, zoom: z };
        },
        setViewport,
        rename: (id, name) =>
          void editor.updateShape({
            id: createShapeId(id),
            type: 'geo',
            props: { richText: toRichText(name) },
          }),
      });
    };
    createRoot(stage).render(
      <Tldraw hideUi assetUrls={getAssetUrlsByImport()} options={OPTIONS} onMount={onMount} />,
    );
  });
