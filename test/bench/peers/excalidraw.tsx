/** Excalidraw, which paints on a canvas: rectangles with labels, arrows bound to them, one over the other as drawn. */
import {
  CaptureUpdateAction,
  convertToExcalidrawElements,
  Excalidraw,
  newElementWith,
} from '@excalidraw/excalidraw';
import '@excalidraw/excalidraw/index.css';
import { type ComponentProps, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { Picture, PictureBox } from '../models/picture.ts';
import { type Peer, readPicture, type Viewport } from './peer.ts';

type Api = Parameters<NonNullable<ComponentProps<typeof Excalidraw>['excalidrawAPI']>>[0];
type Skeletons = NonNullable<Parameters<typeof convertToExcalidrawElements>[0]>;
type AppState = ReturnType<Api['getAppState']>;

const FONT_SIZE = 12;

const middleOf = ({ x, y, width, height }: PictureBox) => ({ x: x + width / 2, y: y + height / 2 });

const elementsOf = ({ boxes, flows }: Picture): Skeletons => {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const rectangles = boxes.map(({ id, name, isContainer, x, y, width, height }): Skeletons[number] => ({
    type: 'rectangle',
    ...{ id, x, y, width, height },
    // Without a fill it could only be dragged by its edge.
    backgroundColor: '#ffffff',
    fillStyle: 'solid',
    roughness: 0,
    label: { text: name, fontSize: FONT_SIZE, verticalAlign: isContainer ? 'top' : 'middle' },
  }));
  const arrows = flows.flatMap(({ id, source, target }): Skeletons[number][] => {
    const [from, to] = [byId.get(source), byId.get(target)];
    if (!from || !to) return [];
    return [
      { type: 'arrow', id, ...middleOf(from), roughness: 0, start: { id: source }, end: { id: target } },
    ];
  });
  return [...rectangles, ...arrows];
};

const appStateOf = ({ x, y, zoom }: Viewport) => ({
  scrollX: x / zoom,
  scrollY: y / zoom,
  zoom: { value: zoom as AppState['zoom']['value'] },
});

/**
 * The page's probe looks for changes of elements, and a canvas has none: each frame in which something is painted on it is
 * counted in an attribute of the stage.
 */
const countPaints = (stage: HTMLElement): void => {
  let paints = 0;
  let isCounted = false;
  const { clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...area) {
    clearRect.apply(this, area);
    if (isCounted || !stage.contains(this.canvas)) return;
    isCounted = true;
    queueMicrotask(() => {
      isCounted = false;
      paints++;
      stage.dataset.paints = String(paints);
    });
  };
};

export const create = (stage: HTMLElement): Promise<Peer> =>
  new Promise((resolve) => {
    countPaints(stage);
    const excalidrawAPI = (api: Api) => {
      const setViewport = (viewport: Viewport) =>
        api.updateScene({ appState: appStateOf(viewport), captureUpdate: CaptureUpdateAction.NEVER });
      resolve({
        load: async (dataUrl, fitted) => {
          const picture = await readPicture(dataUrl);
          api.updateScene({
            elements: convertToExcalidrawElements(elementsOf(picture), { regenerateIds: false }),
            appState: appStateOf(fitted),
            captureUpdate: CaptureUpdateAction.NEVER,
          });
        },
        viewport: () => {
          const { scrollX, scrollY, zoom } = api.getAppState();
          return { x: scrollX * zoom.value, y: scrollY * zoom.value, zoom: zoom.value };
        },
        setViewport,
        rename: (id, name) => {
          api.updateScene({
            elements: api
              .getSceneElementsIncludingDeleted()
              .map((element) =>
                element.type === 'text' && element.containerId === id
                  ? newElementWith(element, { text: name, originalText: name })
                  : element,
              ),
            captureUpdate: CaptureUpdateAction.IMMEDIATELY,
          });
          // Painted with the next frame that paints anything.
          const before = stage.dataset.paints;
          new MutationObserver((_, observer) => {
            if (stage.dataset.paints === before) return;
            observer.disconnect();
            stage.dataset.renamed = name;
          }).observe(stage, { attributeFilter: ['data-paints'] });
        },
      });
    };
    createRoot(stage).render(createElement(Excalidraw, { excalidrawAPI }));
  });
