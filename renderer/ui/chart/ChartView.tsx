/**
 * A chart: drawn to the width there is, in the theme's colours, with its figures as a table for screen readers.
 * While a slider moves, only what is on screen is drawn; tables and what stands elsewhere follow when it rests.
 */
import { memo, type PointerEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { type Chart, noteAt } from '../../../shared/charts/chart.ts';
import './chart-view.css';
import { say } from '../../../shared/words/messages.ts';
import { usePaletteInUse } from '../theme/theme.ts';
import { usePixelRatio } from '../theme/use-pixel-ratio.ts';
import { words } from '../words.ts';
import { paintChart } from './paint-chart.ts';
import { useDebounced } from './use-debounced.ts';

type ChartViewProps = {
  /** The chart for a width; keep it the same function while nothing it draws has changed. */
  draw: (width: number) => Chart;
};

export const ChartView = ({ draw }: ChartViewProps) => {
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const [isOnScreen, setOnScreen] = useState(true);
  useEffect(() => {
    const element = figure.current;
    if (!element) return;
    const sizes = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    const places = new IntersectionObserver((entries) => setOnScreen(entries.at(-1)?.isIntersecting ?? true));
    sizes.observe(element);
    places.observe(element);
    return () => {
      sizes.disconnect();
      places.disconnect();
    };
  }, []);
  const settled = useDebounced(draw);
  const drawn = isOnScreen ? draw : settled;
  const chart = useMemo(() => (width > 0 ? drawn(width) : null), [drawn, width]);
  const told = useDebounced(chart) ?? chart;
  return (
    <figure ref={figure} className="chart">
      {chart ? <Drawing chart={chart} /> : null}
      {told ? <FiguresTable chart={told} /> : null}
    </figure>
  );
};

const Drawing = ({ chart }: { chart: Chart }) => {
  const element = useRef<HTMLCanvasElement>(null);
  const palette = usePaletteInUse();
  const ratio = usePixelRatio();
  useLayoutEffect(() => {
    const paint = () => {
      if (element.current)
        paintChart(element.current, chart, palette, ratio * (element.current.currentCSSZoom ?? 1));
    };
    paint();
    document.fonts.addEventListener('loadingdone', paint);
    window.addEventListener('resize', paint);
    return () => {
      document.fonts.removeEventListener('loadingdone', paint);
      window.removeEventListener('resize', paint);
    };
  }, [chart, palette, ratio]);
  const { width, height, title, summary } = chart;
  const tell = ({ nativeEvent: { offsetX, offsetY }, currentTarget }: PointerEvent<HTMLCanvasElement>) => {
    currentTarget.title = noteAt(chart, { x: offsetX, y: offsetY });
  };
  return (
    <canvas
      ref={element}
      role="img"
      aria-label={say(words.chart, { title, summary })}
      style={{ width, height }}
      onPointerMove={tell}
    />
  );
};

const FiguresTable = memo(({ chart }: { chart: Chart }) => {
  const { title } = chart;
  const table = chart.table();
  if (table.rows.length === 0) return null;
  return (
    <div className="sr-only chart-table">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows may share their names, and are never moved.
            <tr key={index}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={table.head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
