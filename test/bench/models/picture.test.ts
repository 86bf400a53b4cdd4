import { describe, expect, it } from 'vitest';
import { bpmnFile, bpmnId } from './bpmn-file.ts';
import { generateModel } from './generate-model.ts';
import { pictureOf } from './picture.ts';

const data = generateModel({ seed: 'picture', processes: 300 });
const picture = pictureOf(data);

describe('pictureOf', () => {
  it('holds every block and flow once, each block after the one around it and inside of it', () => {
    const seen = new Map<string, (typeof picture.boxes)[number]>();
    for (const box of picture.boxes) {
      const parent = box.parent === null ? undefined : seen.get(box.parent);
      if (box.parent !== null) {
        expect(parent?.isContainer).toBe(true);
        expect(box.x).toBeGreaterThanOrEqual(parent?.x ?? 0);
        expect(box.x + box.width).toBeLessThanOrEqual((parent?.x ?? 0) + (parent?.width ?? 0));
        expect(box.y + box.height).toBeLessThanOrEqual((parent?.y ?? 0) + (parent?.height ?? 0));
      }
      seen.set(box.id, box);
    }
    expect(seen.size).toBe(300);
    expect(picture.flows).toHaveLength(data.tables.flow?.length ?? 0);
  });
});

describe('bpmnFile', () => {
  const file = bpmnFile(picture);
  const count = (pattern: RegExp) => [...file.matchAll(pattern)].length;

  it('has a shape for every block and an edge for every flow', () => {
    expect(count(/<bpmndi:BPMNShape /g)).toBe(300);
    expect(count(/<bpmndi:BPMNEdge /g)).toBe(picture.flows.length);
    expect(count(/<(task|subProcess) id=/g)).toBe(300);
    expect(count(/<subProcess /g)).toBe(count(/<\/subProcess>/g));
  });

  it('keeps names with signs that mean something in XML', () => {
    const [box] = picture.boxes;
    if (!box) throw new Error('The picture is empty.');
    const odd = bpmnFile({ ...picture, boxes: [{ ...box, name: 'R&D <"new">', parent: null }], flows: [] });
    expect(odd).toContain(`id="${bpmnId(box.id)}" name="R&amp;D &lt;&quot;new&quot;&gt;"`);
  });
});
