/** What the desktop remembers between starts: where the window stood, in which theme, and how large its interface is. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { MAX_INTERFACE_SIZE, MIN_INTERFACE_SIZE } from './interface-size.ts';

type Area = { x: number; y: number; width: number; height: number };

const MIN_WIDTH = 640;
const MIN_HEIGHT = 420;

const settingsSchema = z.object({
  bounds: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(MIN_WIDTH), height: z.int().min(MIN_HEIGHT) })
    .optional(),
  maximized: z.boolean().default(false),
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  interfaceSize: z.number().min(MIN_INTERFACE_SIZE).max(MAX_INTERFACE_SIZE).default(1),
});
export type WindowSettings = z.infer<typeof settingsSchema>;

export const MIN_SIZE = { minWidth: MIN_WIDTH, minHeight: MIN_HEIGHT };
const DEFAULT_SIZE = { width: 1280, height: 820 };

/** The remembered settings; the defaults where the file is missing, damaged or by hand made senseless. */
export const readWindowSettings = (file: string): WindowSettings => {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return settingsSchema.parse({});
  }
};

/** Keeps the settings. A place that can't be written costs the memory of a window's place, nothing else. */
export const writeWindowSettings = (file: string, settings: WindowSettings): void => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileAtomic.sync(file, `${JSON.stringify(settings, null, 2)}\n`);
  } catch (error) {
    console.error(`The window's place could not be remembered: ${String(error)}`);
  }
};

const GRIP = 80;

/**
 * Where a new window goes: the remembered place if its title bar can still be taken hold of on one of the screens
 * (a projector may be gone since), else the default size wherever the system puts it. `step` shifts further windows.
 */
export const placeOnScreen = (
  settings: Pick<WindowSettings, 'bounds'>,
  workAreas: readonly Area[],
  step: number,
): Partial<Area> & { width: number; height: number } => {
  const { bounds } = settings;
  if (bounds === undefined) return DEFAULT_SIZE;
  const place = { ...bounds, x: bounds.x + step, y: bounds.y + step };
  const reachable = workAreas.some(
    (area) =>
      place.x + place.width >= area.x + GRIP &&
      place.x <= area.x + area.width - GRIP &&
      place.y >= area.y &&
      place.y <= area.y + area.height - GRIP,
  );
  return reachable ? place : { width: bounds.width, height: bounds.height };
};
