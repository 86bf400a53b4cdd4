import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import {
  placeOnScreen,
  readWindowSettings,
  writeWindowSettings,
} from '../../../electron/desktop/window-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-window-'));
afterAll(() => rmSync(folder, { recursive: true }));
const defaults = { maximized: false, theme: 'system', interfaceSize: 1 };

describe('the remembered place', () => {
  test('what was written is read again, and no part file stays', () => {
    const file = join(folder, 'made', 'window.json');
    const settings = {
      bounds: { x: 10, y: 20, width: 900, height: 700 },
      maximized: true,
      theme: 'dark' as const,
      interfaceSize: 1.25,
    };
    writeWindowSettings(file, settings);
    expect(readWindowSettings(file)).toEqual(settings);
    expect(readdirSync(join(folder, 'made'))).toEqual(['window.json']);
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"theme":"pink"}',
    '{"interfaceSize":40}',
    '{"bounds":{"x":0,"y":0,"width":1,"height":1}}',
  ])('senseless text gives the defaults: %s', (text) => {
    const file = join(folder, 'senseless.json');
    writeFileSync(file, text);
    expect(readWindowSettings(file)).toEqual(defaults);
  });

  test('a missing file gives the defaults', () => {
    expect(readWindowSettings(join(folder, 'missing.json'))).toEqual(defaults);
  });

  test('a place that can not be written to is reported and does not stop the app', () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const file = join(folder, 'senseless.json', 'window.json');
    writeWindowSettings(file, { maximized: false, theme: 'light', interfaceSize: 1 });
    expect(report).toHaveBeenCalledOnce();
    report.mockRestore();
  });
});

describe('if a window goes', () => {
  const laptop = { x: 0, y: 25, width: 1440, height: 875 };
  const projector = { x: 1440, y: 0, width: 1920, height: 1080 };
  const at = (x: number, y: number) => ({
    bounds: { x, y, width: 1000, height: 700 },
    maximized: false,
    theme: 'system' as const,
  });

  test('back to its place, further windows a step on', () => {
    expect(placeOnScreen(at(100, 100), [laptop], 0)).toEqual({ x: 100, y: 100, width: 1000, height: 700 });
    expect(placeOnScreen(at(100, 100), [laptop], 24)).toMatchObject({ x: 124, y: 124 });
  });

  test('if its screen is gone, its size is kept and the system places it', () => {
    expect(placeOnScreen(at(1600, 100), [laptop, projector], 0)).toMatchObject({ x: 1600 });
    expect(placeOnScreen(at(1600, 100), [laptop], 0)).toEqual({ width: 1000, height: 700 });
  });

  test('a title bar above or below every screen is out of reach', () => {
    expect(placeOnScreen(at(100, -300), [laptop], 0)).toEqual({ width: 1000, height: 700 });
    expect(placeOnScreen(at(100, 895), [laptop], 0)).toEqual({ width: 1000, height: 700 });
  });
});
