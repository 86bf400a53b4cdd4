/** bpmn-js's modeler, which opens a BPMN file. */
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import { bpmnId } from '../models/bpmn-file.ts';
import type { Peer, Viewport } from './peer.ts';

type Box = { x: number; y: number; width: number; height: number };
type Canvas = { viewbox(): Box & { scale: number; outer: Box }; viewbox(box: Box): void };
type Registry = { get(id: string): object };
type Modeling = { updateLabel(element: object, text: string): void };

export const create = async (stage: HTMLElement): Promise<Peer> => {
  const modeler = new Modeler({ container: stage });
  const canvas = modeler.get<Canvas>('canvas');
  const setViewport = ({ x, y, zoom }: Viewport) => {
    const { width, height } = stage.getBoundingClientRect();
    canvas.viewbox({ x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom });
  };
  return {
    load: async (dataUrl, fitted) => {
      await modeler.importXML(await (await fetch(`${dataUrl}.bpmn`)).text());
      setViewport(fitted);
    },
    viewport: () => {
      const { x, y, scale } = canvas.viewbox();
      return { x: -x * scale, y: -y * scale, zoom: scale };
    },
    setViewport,
    rename: (id, name) => {
      const element = modeler.get<Registry>('elementRegistry').get(bpmnId(id));
      modeler.get<Modeling>('modeling').updateLabel(element, name);
    },
  };
};
