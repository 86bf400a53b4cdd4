import { describe, expect, it } from 'vitest';
import { colourOverlay, type Places } from '../../../../shared/scene/overlays/colour-overlay.ts';
import { initialsOf } from '../../../../shared/scene/overlays/initials.ts';
import { overlayData, overlaySchema } from '../../../../shared/scene/overlays/overlay.ts';
import { OVERLAY_TONES, tintOfTone } from '../../../../shared/scene/overlays/overlay-tones.ts';
import { DARK, LIGHT, TINT_BARS, TINT_NAMES, tintToneOf } from '../../../../shared/scene/overlays/palette.ts';
import { perform, seedModel } from '../../model/harness.ts';

const owned = () => {
  const model = seedModel();
  perform(model, { type: 'process.update', ids: ['plan', 'sell', 'contract'], owner: 'Sales desk' });
  perform(model, { type: 'process.update', ids: ['assist'], owner: 'Service' });
  return model;
};

describe('the colours of blocks', () => {
  it('are by owner: one for each, the most frequent first, with a sign, a name and those without in the background', () => {
    const { title, legend, markOf } = colourOverlay(owned(), 'owner');
    expect(title).toBe('Owner');
    expect(legend.map(({ sign, word }) => [sign, word])).toEqual([
      ['SD', 'Sales desk'],
      ['SE', 'Service'],
      ['–', 'No owner'],
    ]);
    expect(markOf('plan', false)).toBe(markOf('sell', true));
    expect(markOf('plan', false)?.tone).not.toBe(markOf('assist', false)?.tone);
    expect(markOf('sell-proposal', false)).toMatchObject({ tone: 'faint', word: '' });
  });

  it('stay those that an owner was given while others come and grow more frequent', () => {
    const model = owned();
    const places: Places = new Map();
    const tone = (id: string) => colourOverlay(model, 'owner', places).markOf(id, false)?.tone;
    const [sell, assist] = [tone('sell'), tone('assist')];
    perform(model, {
      type: 'process.update',
      ids: ['sell-proposal', 'sell-renewal', 'contract'],
      owner: 'Service',
    });
    perform(model, { type: 'process.update', ids: ['plan'], owner: 'Ann' });
    expect([tone('sell'), tone('assist')]).toEqual([sell, assist]);
    expect([sell, assist]).not.toContain(tone('plan'));
  });

  it('are by system: the first of several, which are all named', () => {
    const model = seedModel();
    for (const text of ['CRM', 'ERP'])
      perform(model, { type: 'element.add', processId: 'sell', kind: 'system', text });
    perform(model, { type: 'element.add', processId: 'plan', kind: 'system', text: 'crm' });
    const { markOf } = colourOverlay(model, 'system');
    expect(markOf('sell', false)).toMatchObject({ word: 'CRM, ERP', sign: 'CR+' });
    expect(markOf('sell', false)?.tone).toBe(markOf('plan', false)?.tone);
  });

  it('are by status, each with its own shape, and list those that there are', () => {
    const { legend, markOf } = colourOverlay(seedModel(), 'status');
    expect(legend.map(({ sign, word }) => `${sign} ${word}`)).toEqual(['○ Proposed', '◇ Nominated']);
    expect(markOf('sell', false)).toBe(legend[1]);
  });

  it('are their own, with a legend of those used', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: ['sell'], colour: 'teal' });
    const { legend, markOf } = colourOverlay(model, 'own');
    expect(legend.map(({ word }) => word)).toEqual(['Teal', 'No colour']);
    expect(markOf('sell', false)?.tone).toBe('teal');
  });

  it('cross the contract with as many owners as a model has', () => {
    const model = seedModel();
    const ids = [...model.rows.process.keys()];
    ids.forEach((id, i) => void perform(model, { type: 'process.update', ids: [id], owner: `Team ${i}` }));
    const view = { rootId: null, exploded: ids };
    const { success } = overlaySchema.safeParse(overlayData(model, view, colourOverlay(model, 'owner')));
    expect(success).toBe(true);
  });

  it('are told apart without colour, by the bar of each', () => {
    const bars = TINT_NAMES.map((name) => JSON.stringify(TINT_BARS[name]));
    expect(new Set(bars).size).toBe(TINT_NAMES.length);
    expect(tintOfTone('strongTeal')).toBe('teal');
    expect(tintOfTone('faint')).toBeUndefined();
  });

  it('can be read in both themes: text 4.5 to 1 on its ground', () => {
    const tones = [OVERLAY_TONES.light, OVERLAY_TONES.dark].flatMap((each) =>
      Object.entries(each).flatMap(([name, tone]) => (tintOfTone(name as 'blue') ? [tone] : [])),
    );
    const macros = [LIGHT, DARK].flatMap((palette) =>
      TINT_NAMES.flatMap((name) => tintToneOf(palette, name, 1) ?? []),
    );
    for (const { fill, text } of [...tones, ...macros]) expect(contrast(fill, text)).toBeGreaterThan(4.5);
  });
});

describe('signs of names', () => {
  it('are their initials, and never two alike', () => {
    expect(initialsOf(['Sales desk', 'Service', 'Supply desk', 'Se', 'Se', '数据'])).toEqual([
      ...['SD', 'SE', 'SU', 'S2', 'S3', '数据'],
    ]);
    const many = initialsOf(Array.from({ length: 200 }, () => 'Order desk'));
    expect(new Set(many).size).toBe(200);
  });
});

const luminance = (colour: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [a = 0, b = 0] = [luminance(one), luminance(other)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
};
