/** Slides as another program reads them. */
import { expect, it } from 'vitest';
import { pptxFormat } from '../../../../../electron/engine/exchange/pptx.ts';
import { seedModel } from '../../../../shared/model/harness.ts';
import { elementsOf, readXml } from '../../../../xml.ts';
import { addFlow } from '../models.ts';
import { hasOffice, savedByOffice } from '../office.ts';

const context = { at: '2026-11-23T12:00:00Z', version: '0.1.0' };
const options = { format: 'pptx', paper: 'a4', orientation: 'landscape' } as const;

it.skipIf(!hasOffice('impress'))(
  'slides open in LibreOffice with all their texts, and lines that have both their ends',
  async () => {
    const model = seedModel();
    addFlow(model, 'f1', 'plan', 'assist', 'material', 'Plan & "budget" <2027>');
    addFlow(model, 'f2', 'sell-renewal', 'contract', 'information');
    const bytes = (await pptxFormat.write?.(model, options, context)) ?? new Uint8Array();
    const { 'file.fodp': saved } = savedByOffice('impress', bytes, 'pptx', 'fodp');
    const root = readXml(saved?.toString() ?? '');
    const elements = elementsOf(root);
    expect(elements.filter(({ tag }) => tag === 'draw:page')).toHaveLength(11);
    for (const name of ['Agenda', 'S2 Sell by Proposal', 'Problem/Need Gathering', 'Plan & "budget" <2027>'])
      expect([name, root.text.includes(name)]).toEqual([name, true]);
    const ids = new Set(elements.map(({ attributes }) => attributes['draw:id']));
    const lines = elements.filter(({ tag }) => tag === 'draw:connector');
    expect(lines).toHaveLength(2);
    for (const { attributes } of lines)
      for (const end of ['draw:start-shape', 'draw:end-shape'])
        expect([end, ids.has(attributes[end] ?? 'none')]).toEqual([end, true]);
  },
  300_000,
);
