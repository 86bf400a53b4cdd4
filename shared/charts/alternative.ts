/** What a chart shows, for those who can’t see it. */
import type { Chart } from './chart.ts';

/** Title, summary and figures in words. Readers have no table inside a figure, so each row says what its figures are. */
export const alternativeOf = ({ title, summary, table }: Chart): string => {
  const { head, rows } = table();
  const sentences = rows.map(([name, ...cells]) => {
    const told = cells.flatMap((cell, column) => (cell === '' ? [] : [`${head[column + 1]} ${cell}`]));
    return `${name}: ${told.join(', ')}.`;
  });
  return [`${title}. ${summary}`, ...sentences].join('\n');
};
