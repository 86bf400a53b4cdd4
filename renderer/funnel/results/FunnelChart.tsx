import { Copy, ImageDown } from 'lucide-react';
import { memo, useEffect, useId, useRef } from 'react';
import type { Chart } from '../../../shared/charts/chart.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { ChartView } from '../../ui/chart/ChartView.tsx';
import { MenuButton } from '../../ui/overlay/Menu.tsx';
import { copyImage, saveChart, shownCharts } from './shown-charts.ts';
import { words } from './words.ts';

type FunnelChartProps = {
  /** The name of its scenario. */
  of: string;
  /** What it shows, for the name of its file. */
  what: string;
  draw(width: number): Chart;
};

/** A chart of a scenario, which can be exported as an image. */
export const FunnelChart = ({ of, what, draw }: FunnelChartProps) => {
  const name = say(words.chartName, { scenario: of, chart: what });
  const id = useId();
  const latest = useRef(draw);
  latest.current = draw;
  useEffect(() => {
    shownCharts.set(id, { name, of, draw: (width) => latest.current(width) });
    return () => {
      shownCharts.delete(id);
    };
  }, [id, name, of]);
  return (
    <>
      <SaveMenu id={id} name={name} />
      <ChartView draw={draw} />
    </>
  );
};

const SaveMenu = memo(({ id, name }: { id: string; name: string }) => {
  const save = (format: 'svg' | 'png') => {
    const chart = shownCharts.get(id);
    if (chart) void saveChart(chart, format);
  };
  const copy = () => {
    const chart = shownCharts.get(id);
    if (chart) void copyImage(chart);
  };
  return (
    <div className="chart-menu">
      <MenuButton
        label={say(words.exportChartNamed, { name: quoted(name) })}
        size="small"
        icon={<ImageDown size={15} aria-hidden />}
        entries={[
          {
            id: 'copy',
            label: say(words.copyAsImage),
            icon: <Copy size={15} aria-hidden />,
            onAction: copy,
          },
          { id: 'svg', label: say(words.exportSvg), onAction: () => save('svg') },
          { id: 'png', label: say(words.exportPng), onAction: () => save('png') },
        ]}
      />
    </div>
  );
});
