/** The picture as a BPMN file: what bpmn-js opens. Containers are expanded sub-processes, blocks are tasks. */
import { escapeXml } from '../../../shared/words/xml.ts';
import type { Picture, PictureBox } from './picture.ts';

/** BPMN ids are XML names; ours may start with a digit. */
export const bpmnId = (id: string): string => `b_${id}`;

export const bpmnFile = ({ boxes, flows }: Picture): string => {
  const childrenOf = Map.groupBy(boxes, ({ parent }) => parent);
  const parentOf = new Map(boxes.map(({ id, parent }) => [id, parent]));
  const flowsIn = Map.groupBy(flows, ({ source }) => parentOf.get(source) ?? null);
  const boxById = new Map(boxes.map((box) => [box.id, box]));

  const inside = (parent: string | null): string =>
    [
      ...(childrenOf.get(parent) ?? []).map(({ id, name, isContainer }) =>
        isContainer
          ? `<subProcess id="${bpmnId(id)}" name="${escapeXml(name)}">${inside(id)}</subProcess>`
          : `<task id="${bpmnId(id)}" name="${escapeXml(name)}"/>`,
      ),
      ...(flowsIn.get(parent) ?? []).map(
        ({ id, source, target, label }) =>
          `<sequenceFlow id="${bpmnId(id)}" name="${escapeXml(label)}" sourceRef="${bpmnId(source)}" targetRef="${bpmnId(target)}"/>`,
      ),
    ].join('');

  const shapes = boxes.map(
    ({ id, isContainer, x, y, width, height }) =>
      `<bpmndi:BPMNShape id="s_${id}" bpmnElement="${bpmnId(id)}"${isContainer ? ' isExpanded="true"' : ''}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`,
  );
  const edges = flows.flatMap(({ id, source, target }) => {
    const [from, to] = [boxById.get(source), boxById.get(target)];
    if (!from || !to) return [];
    const points = lineBetween(from, to).map(({ x, y }) => `<di:waypoint x="${x}" y="${y}"/>`);
    return `<bpmndi:BPMNEdge id="e_${id}" bpmnElement="${bpmnId(id)}">${points.join('')}</bpmndi:BPMNEdge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions" targetNamespace="strata">',
    `<process id="process">${inside(null)}</process>`,
    `<bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="process">${shapes.join('')}${edges.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
    '</definitions>',
  ].join('\n');
};

type Point = { readonly x: number; readonly y: number };

/** From the middle of one box to the middle of the other: the importer crops nothing, and neither do we. */
const lineBetween = (from: PictureBox, to: PictureBox): readonly [Point, Point] => [
  middleOf(from),
  middleOf(to),
];
const middleOf = ({ x, y, width, height }: PictureBox): Point => ({ x: x + width / 2, y: y + height / 2 });
