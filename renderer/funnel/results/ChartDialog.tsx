/** Exports one of the charts on screen as an image. */
import { useState } from 'react';
import { say } from '../../../shared/words/messages.ts';
import type { ChartFormat } from '../../ui/chart/chart-file.ts';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { saveChart, shownCharts } from './shown-charts.ts';
import { words } from './words.ts';

const formats = (): readonly SelectOption<ChartFormat>[] => [
  { value: 'svg', label: say(words.svg) },
  { value: 'png', label: say(words.png) },
];

export const ChartDialog = ({ onClose }: { onClose(): void }) => {
  // The charts that were on screen when the dialog opened.
  const [charts] = useState(() => [...shownCharts.values()]);
  const [chosen, setChosen] = useState('0');
  const [format, setFormat] = useState<ChartFormat>('svg');
  const save = () => {
    const chart = charts[Number(chosen)];
    if (chart) void saveChart(chart, format);
    onClose();
  };
  return (
    <Dialog
      title={say(words.exportChart)}
      onClose={onClose}
      onSubmit={save}
      actions={
        <DialogActions onCancel={onClose} isDisabled={charts.length === 0}>
          {say(words.export)}
        </DialogActions>
      }
    >
      <Select
        label={say(words.chart)}
        value={chosen}
        options={charts.map(({ name }, index) => ({ value: String(index), label: name }))}
        onChange={setChosen}
      />
      <Select
        label={say(words.format)}
        value={format}
        options={formats()}
        onChange={(value) => setFormat(value)}
      />
    </Dialog>
  );
};
