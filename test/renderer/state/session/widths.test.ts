import { beforeEach, expect, test } from 'vitest';
import { machineTexts, storeIn } from '../../../../renderer/state/ports/storage.ts';
import { restoreWidths, setWidth, widthStore } from '../../../../renderer/state/session/widths.ts';

const memory = () => {
  const texts = new Map<string, string>();
  return {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
};

const widths = () => widthStore.getState().widths;

beforeEach(() => {
  const machine = memory();
  storeIn({ tab: memory, machine: () => machine });
  restoreWidths();
});

test('a width is kept within its range, remembered, and forgotten for the default one', () => {
  setWidth('table.process.owner', 10.4);
  setWidth('inspector', 5000);
  expect(widths()).toEqual({ 'table.process.owner': 48, inspector: 640 });
  widthStore.setState({ widths: {} });
  restoreWidths();
  expect(widths()).toEqual({ 'table.process.owner': 48, inspector: 640 });
  setWidth('table.process.owner', null);
  restoreWidths();
  expect(widths()).toEqual({ inspector: 640 });
});

test('a width that another window stored is not lost', () => {
  setWidth('outline', 300);
  machineTexts.write('strata.panels', JSON.stringify({ outline: 300, matrix: 200 }));
  setWidth('outline', 320);
  restoreWidths();
  expect(widths()).toEqual({ outline: 320, matrix: 200 });
});

test('of what an earlier version stored, or somebody damaged, only widths are taken up', () => {
  machineTexts.write('strata.panels', '{"outline":null,"inspector":300,"unknown":200,"matrix":"wide"}');
  restoreWidths();
  expect(widths()).toEqual({ inspector: 300 });
  machineTexts.write('strata.panels', '[');
  restoreWidths();
  expect(widths()).toEqual({});
});
