import { describe, expect, it } from 'vitest';
import { type FunnelOverlay, funnelOverlayOf } from '../../../shared/funnel/overlay.ts';
import { applyPatch, type Model } from '../../../shared/model/model.ts';
import { seedModel } from '../model/harness.ts';

/** The seed with stages of its scenario linked to blocks, and some of their fields changed. */
const linked = (links: Record<string, string>, fields: Record<string, unknown> = {}): Model => {
  const model = seedModel();
  applyPatch(model, [
    ...Object.entries(links).map(
      ([id, processId]) => ({ op: 'set', table: 'stage', id, fields: { processId } }) as const,
    ),
    { op: 'set', table: 'stage', id: 'stage-proposal', fields },
  ]);
  return model;
};
const overlayOf = (model: Model): FunnelOverlay => {
  const found = funnelOverlayOf(model, 'sell-funnel');
  if (!found || !('overlay' in found)) throw new Error(JSON.stringify(found));
  return found.overlay;
};

describe('the funnel overlay', () => {
  it('gives a linked block what must enter its stage for the quota, and what leaves it', () => {
    const { own, stages } = overlayOf(linked({ 'stage-qualified': 'standard-terms-qualify' }));
    const volume = own.get('standard-terms-qualify');
    expect(volume?.unitsIn).toBeCloseTo(1403.51, 2);
    expect(volume?.conversion).toBe(0.45);
    expect(volume?.unitsOut).toBeCloseTo(631.58, 2);
    expect(stages.map(({ name, processId }) => [name, processId])).toEqual([
      ['X captured', null],
      ['X qualified', 'standard-terms-qualify'],
      ['Value proposition presented', null],
      ['Commitment given', null],
    ]);
  });

  it('shows linked blocks on each of their ancestors', () => {
    const { whole, own } = overlayOf(
      linked({
        'stage-captured': 'standard-terms-develop-profile',
        'stage-qualified': 'standard-terms-qualify',
      }),
    );
    for (const id of ['sell-standard-terms', 'sell']) {
      expect(own.has(id)).toBe(false);
      expect(whole.get(id)?.unitsIn).toBeCloseTo(17543.86, 2);
      expect(whole.get(id)?.conversion).toBeCloseTo(0.036, 10);
      expect(whole.get(id)?.unitsOut).toBeCloseTo(631.58, 2);
    }
  });

  it('has no conversion for stages with others between them', () => {
    const { own } = overlayOf(linked({ 'stage-captured': 'sell', 'stage-commitment': 'sell' }));
    expect(own.get('sell')).toMatchObject({ conversion: null, unitsOut: 168 });
  });

  it('has no figures before a stage that converts nothing', () => {
    const { own } = overlayOf(linked({ 'stage-captured': 'sell' }, { conversion: 0 }));
    expect(own.get('sell')).toEqual({ unitsIn: null, unitsOut: null, open: null, conversion: 0.08 });
  });

  it('tells what is still to come in time once what is open has been counted, if that is asked for', () => {
    const model = linked({
      'stage-captured': 'standard-terms-develop-profile',
      'stage-commitment': 'standard-terms-qualify',
    });
    const found = funnelOverlayOf(model, 'sell-funnel', 'netted');
    if (!found || !('overlay' in found)) throw new Error(JSON.stringify(found));
    const first = found.overlay.own.get('standard-terms-develop-profile');
    expect(first?.unitsIn).toBeCloseTo(5880.3, 0);
    expect(first).toMatchObject({ open: 2400, conversion: 0.08 });
    expect(first?.unitsOut).toBeCloseTo(((first?.unitsIn ?? 0) + 2400) * 0.08, 9);
    // The 10.7 deals of January are past due: nothing that goes on brings them.
    const last = found.overlay.own.get('standard-terms-qualify');
    expect(last?.unitsOut).toBeCloseTo(168 - 10.667, 2);
    expect(last?.unitsOut).toBeCloseTo(((last?.unitsIn ?? 0) + 22) * 0.7, 9);
    // What is open in the second of two stages has passed the first.
    expect(found.overlay.whole.get('sell')).toMatchObject({ open: 2422, conversion: null });
  });

  it('says why a scenario can’t be shown, and that one is gone', () => {
    expect(funnelOverlayOf(linked({}, { conversion: 2 }), 'sell-funnel')).toEqual({
      problem: expect.stringContaining('must be at most 1'),
    });
    expect(funnelOverlayOf(linked({}), 'gone')).toBeNull();
  });

  it('passes over a stage whose block is gone', () => {
    const model = linked({});
    const rows = model.rows.stage as Map<string, unknown>;
    rows.set('stage-captured', { ...model.rows.stage.get('stage-captured'), processId: 'gone' });
    expect([...overlayOf(model).whole.keys()]).toEqual([]);
  });
});
