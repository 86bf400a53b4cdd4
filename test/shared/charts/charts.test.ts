import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { framed } from '../../../shared/charts/framed.ts';
import { nettingChart } from '../../../shared/charts/kinds/netting.ts';
import { svgFile } from '../../../shared/charts/svg.ts';
import { calculate } from '../../../shared/funnel/calculate.ts';
import { sourcesByPeriod } from '../../../shared/funnel/gap.ts';
import { DARK, LIGHT } from '../../../shared/scene/overlays/palette.ts';
import { elementsOf, readXml } from '../../xml.ts';
import { anyScenario, scenario } from '../funnel/scenarios.ts';
import { chartsOf, faultsOf, wordsIn } from './charts.ts';
import { EXTREMES, SELL } from './scenarios.ts';

describe('every chart', () => {
  it.each(Object.entries(EXTREMES))('keeps its labels apart and inside: %s', (_, input) => {
    for (const width of [240, 320, 760, 1600])
      for (const [name, chart] of Object.entries(chartsOf(input, width)))
        expect({ name, width, faults: faultsOf(chart) }).toEqual({ name, width, faults: [] });
  });

  it('keeps its labels apart and inside whatever the scenario and the width', () => {
    fc.assert(
      fc.property(anyScenario, fc.integer({ min: 200, max: 1800 }), (input, width) => {
        for (const [name, chart] of Object.entries(chartsOf(input, width, 50)))
          expect({ name, faults: faultsOf(chart) }).toEqual({ name, faults: [] });
      }),
      { numRuns: 150 },
    );
  });

  it('fills the width it is given', () => {
    for (const chart of Object.values(chartsOf(SELL, 900))) expect(chart.width).toBe(900);
  });

  it('tells its figures as a table and in a sentence', () => {
    for (const [name, chart] of Object.entries(chartsOf(SELL))) {
      expect(chart.table().rows.length, name).toBeGreaterThan(2);
      expect(chart.summary, name).toMatch(/^.{20,}\.$/s);
    }
  });

  it('says what to do if there is nothing to show', () => {
    const { funnel, netting, attainment } = chartsOf(scenario());
    for (const chart of [funnel, netting, attainment]) {
      expect(chart.summary).toMatch(/no quota yet.*Enter a quota\.$/);
      expect(wordsIn(chart).join(' ')).toBe(chart.summary);
    }
  });

  it('is filled with colours and none that only browsers know', () => {
    for (const chart of Object.values(chartsOf(SELL))) {
      const fills = elementsOf(readXml(svgFile(chart, LIGHT))).map(({ attributes }) => attributes.fill);
      expect(fills.filter((fill) => fill !== undefined && !/^(?:#[0-9a-f]{6}|none)$/.test(fill))).toEqual([]);
    }
  });

  it('writes well-formed SVG with nothing of a name taken for markup', () => {
    const input = scenario({
      quota: [100],
      stages: [{ name: 'A & B <script>"x"</script>\u0001\ufffe\ud800', conversion: 0.5 }],
    });
    for (const chart of Object.values(chartsOf(input)))
      for (const palette of [LIGHT, DARK]) {
        const svg = svgFile(chart, palette);
        expect(elementsOf(readXml(svg)).map(({ tag }) => tag)).not.toContain('script');
      }
  });
});

describe('the funnel chart', () => {
  it('names each stage with the units it needs and what it converts', () => {
    const words = wordsIn(chartsOf(SELL).funnel);
    expect(words).toEqual(expect.arrayContaining(['Lead', '17,544', '8%', 'Won', '168']));
  });

  it('narrows with the units, and keeps long names next to it', () => {
    const { funnel } = chartsOf(EXTREMES['twelve stages, 120 periods']);
    const tops = funnel.shapes.flatMap((shape) =>
      shape.kind === 'polygon' ? [(shape.points[1]?.x ?? 0) - (shape.points[0]?.x ?? 0)] : [],
    );
    expect(tops).toHaveLength(13);
    expect(tops).toEqual([...tops].sort((a, b) => b - a));
  });

  it('says which stage puts the quota unreachable', () => {
    const { funnel } = chartsOf(EXTREMES['a stage that converts nothing']);
    expect(funnel.summary).toBe(
      'The quota is unreachable: Proposal converts 0%, so no number of units would be enough.',
    );
    expect(wordsIn(funnel)).toContain('unreachable');
  });
});

describe('the netting chart', () => {
  /** The height of nothing, below which stands the legend. */
  const BASE = 210;

  it('stacks parts that add up to the rule of the quota, in every period', () => {
    fc.assert(
      fc.property(anyScenario, (input) => {
        const chart = nettingChart(input, calculate(input), { width: 800 });
        const rules = chart.shapes.flatMap((shape) =>
          shape.kind === 'line' && shape.stroke === 'ink' && shape.points[0] ? [shape.points] : [],
        );
        // The last of them is the legend's.
        expect(rules.length).toBe(input.quota.every((quota) => quota === 0) ? 0 : input.quota.length + 1);
        for (const [period, [from, to]] of rules.slice(0, -1).entries()) {
          const bars = chart.shapes.filter(
            (shape) =>
              shape.kind === 'rect' &&
              shape.y < BASE &&
              shape.x >= (from?.x ?? 0) - 0.01 &&
              shape.x + shape.width <= (to?.x ?? 0) + 0.01,
          );
          const height = bars.reduce((sum, bar) => sum + ('height' in bar ? bar.height : 0), 0);
          expect(BASE - height, `period ${period}`).toBeCloseTo(from?.y ?? 0, 4);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('tells the same figures in its table as the arithmetic has', () => {
    const { netting } = chartsOf(SELL);
    const [january] = sourcesByPeriod(SELL);
    expect(netting.table().head).toEqual(['Month', 'Quota', 'From open', 'Planned', 'Unrecoverable']);
    expect(january?.pastDue).toBeCloseTo(10.67, 2);
    expect(netting.table().rows[0]).toEqual(['Jan 2027', '$800,000', '$0', '$0', '$800,000']);
  });
});

describe('a chart by itself', () => {
  it('has its title and its scenario above it and room around it, and loses nothing', () => {
    for (const [kind, alone] of Object.entries(chartsOf(SELL, 360))) {
      const chart = framed(() => alone, 'One year of {X} 😀', 400);
      expect({ kind, faults: faultsOf(chart) }).toEqual({ kind, faults: [] });
      expect(wordsIn(chart).slice(0, 2)).toEqual([alone.title, 'One year of {X} 😀']);
      expect(chart.shapes).toHaveLength(alone.shapes.length + 2);
      expect(chart.width).toBe(400);
      expect(chart.height).toBeGreaterThan(alone.height + 60);
    }
  });
});

describe('the tornado', () => {
  it('puts the widest bar first and what is alike in the order of the scenario', () => {
    const { tornado } = chartsOf(SELL);
    expect(tornado.table().rows.map(([name]) => name)).toEqual([
      'Deal size',
      'Lead converts',
      'Qualified converts',
      'Proposal converts',
      'Commitment converts',
      'Quota',
    ]);
    expect(tornado.summary).toBe('Now 17,544. Deal size and 4 other inputs move it most.');
    expect(wordsIn(tornado).join(' ')).not.toContain('more input');
  });

  it('says how many inputs it has no bar for', () => {
    const stages = Array.from({ length: 12 }, (_, index) => ({ name: `Stage ${index}`, conversion: 0.5 }));
    const { tornado } = chartsOf(scenario({ quota: [1000], dealSize: 10, stages }));
    expect(wordsIn(tornado)).toContain('2 more inputs move it, but no further than these');
    expect(tornado.table().rows).toHaveLength(14);
  });
});

describe('the distribution', () => {
  it('marks percentiles and quota, and parts the runs at the quota', () => {
    const { distribution } = chartsOf(SELL, 760, 5000);
    const words = wordsIn(distribution);
    expect(words).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^P10 \$1\d\.\d+m$/),
        'Quota $12.6m',
        'Reaches the quota',
      ]),
    );
  });

  it('leaves a quota aside that lies far away, and says where', () => {
    const { distribution } = chartsOf(EXTREMES['a stage that converts nothing']);
    expect(wordsIn(distribution)).toContain('Quota $12.6m, further right');
  });
});

/** Files that a person has looked at, in both themes. Where a chart changes on purpose: look, then run vitest with -u. */
describe('the charts a person has looked at', () => {
  const cases = { sell: SELL, 'out-of-reach': EXTREMES['a stage that converts nothing'] };
  it.each(Object.keys(cases) as (keyof typeof cases)[])('are drawn as they were: %s', async (name) => {
    for (const [kind, chart] of Object.entries(chartsOf(cases[name], 640, 20_000)))
      await expect(svgFile(chart, kind === 'netting' ? DARK : LIGHT)).toMatchFileSnapshot(
        `golden/${name}-${kind.replaceAll(' ', '-')}.svg`,
      );
  });
});
