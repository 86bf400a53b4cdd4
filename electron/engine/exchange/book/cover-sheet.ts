/** The cover: what the document is, for whom, which version of it, by whom. */
import type { Cover, Section } from '../../../../shared/book/content.ts';
import { LIGHT } from '../../../../shared/scene/overlays/palette.ts';
import { measure, wrap } from '../../../../shared/scene/text/text.ts';
import type { Measures, Sheet, Step } from './sheet.ts';

export const coverSheet = (section: Section, cover: Cover, measures: Measures, hasLogo: boolean): Sheet => {
  const { k, width, height, accent } = measures;
  const side = 62 * k;
  const room = width - 2 * side;
  const isLow = height < width;
  const steps: Step[] = [{ do: 'fill', area: { x: 0, y: 0, width: 14 * k, height }, colour: accent }];
  if (hasLogo) steps.push({ do: 'logo', area: { x: side, y: 54 * k, width: 170 * k, height: 64 * k } });
  let y = height * (isLow ? 0.3 : 0.34);
  const write = (
    tag: 'H1' | 'P',
    text: string,
    font: 'sans-400' | 'sans-500' | 'sans-600',
    size: number,
    colour: string,
    maxLines: number,
  ): void => {
    if (text === '') return;
    const step = size * k * 1.25;
    const lines = wrap(text, font, size * k, room, maxLines);
    steps.push({
      ...{ do: 'write', tag, style: { font, size: size * k, colour } },
      lines: lines.map((line, i) => ({ text: line, x: side, y: y + size * k + i * step })),
    });
    y += lines.length * step;
  };
  write('P', cover.over, 'sans-500', 12, measures.link, 2);
  y += 8 * k;
  write('H1', cover.title, 'sans-600', 32, LIGHT.ink, isLow ? 3 : 5);
  y += 8 * k;
  write('P', cover.subtitle, 'sans-400', 15, LIGHT.inkSoft, 3);
  y += 16 * k;
  steps.push({ do: 'fill', area: { x: side, y, width: 54 * k, height: 3 * k }, colour: accent });
  y += 20 * k;
  write('P', cover.lead, 'sans-400', 10.5, LIGHT.inkSoft, isLow ? 4 : 8);
  steps.push(...factSteps(cover.facts, measures, side));
  return {
    ...{ width, height, section, steps, isFirst: true },
    anchors: [{ anchor: section.anchor, y: 0 }],
  };
};

/** At the foot: names over their values, side by side. */
const factSteps = (facts: Cover['facts'], { k, width, height }: Measures, side: number): Step[] => {
  const room = width - 2 * side;
  const each = room / Math.max(facts.length, 1);
  const top = height - 100 * k;
  const steps: Step[] = [
    { do: 'line', from: [side, top], to: [side + room, top], colour: LIGHT.lineStrong, width: 0.6 * k },
  ];
  facts.forEach(({ name, value }, i) => {
    const x = side + i * each;
    const size = 10.5 * k;
    const lines = wrap(
      value,
      'sans-500',
      size,
      Math.max(each - 12 * k, measure('0000', 'sans-500', size)),
      3,
    );
    steps.push(
      {
        ...{ do: 'write', tag: 'P', style: { font: 'sans-400', size: 8 * k, colour: LIGHT.inkSoft } },
        lines: [{ text: name, x, y: top + 18 * k }],
      },
      {
        ...{ do: 'write', tag: 'P', style: { font: 'sans-500', size, colour: LIGHT.ink } },
        lines: lines.map((text, line) => ({ text, x, y: top + 33 * k + line * size * 1.3 })),
      },
    );
  });
  return steps;
};
