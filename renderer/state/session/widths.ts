/** Widths that people give to panels and columns, in pixels; kept on this machine for every window. */
import { machineTexts } from '../ports/storage.ts';
import { createStore } from '../store.ts';

export type PanelName = 'outline' | 'inspector';
/** What has a width of its own. The cells of the matrix share one. */
type WidthName = PanelName | `table.${string}` | 'matrix';

type WidthRange = { readonly min: number; readonly max: number };
/** The narrowest that each is of use at, and the widest. */
const PANEL_RANGE: WidthRange = { min: 180, max: 640 };
const COLUMN_RANGE: WidthRange = { min: 48, max: 800 };
const CELL_RANGE: WidthRange = { min: 90, max: 480 };

export const rangeOfWidth = (name: WidthName): WidthRange => {
  if (name === 'matrix') return CELL_RANGE;
  return name.startsWith('table.') ? COLUMN_RANGE : PANEL_RANGE;
};

const KEY = 'strata.panels';

/** A name that is missing has its default width. */
type Widths = Readonly<Partial<Record<WidthName, number>>>;

export const widthStore = createStore<{ readonly widths: Widths }>(() => ({ widths: {} }));

const isName = (name: string): name is WidthName =>
  name === 'outline' || name === 'inspector' || name === 'matrix' || name.startsWith('table.');

const inRange = (name: WidthName, width: number): number => {
  const { min, max } = rangeOfWidth(name);
  return Math.min(max, Math.max(min, Math.round(width)));
};

const storedWidths = (): Widths => {
  const widths: Partial<Record<WidthName, number>> = {};
  try {
    for (const [name, width] of Object.entries(JSON.parse(machineTexts.read(KEY) ?? '{}')))
      if (isName(name) && typeof width === 'number' && Number.isFinite(width))
        widths[name] = inRange(name, width);
  } catch {
    // A damaged entry is of no use: everything has its default width.
  }
  return widths;
};

/** Takes up the widths of the last time. */
export const restoreWidths = (): void => widthStore.setState({ widths: storedWidths() });

/** Gives something another width, or its default one with null. */
export const setWidth = (name: WidthName, width: number | null): void => {
  const changed = (widths: Widths): Widths => {
    const { [name]: _, ...others } = widths;
    return width === null || !Number.isFinite(width) ? others : { ...others, [name]: inRange(name, width) };
  };
  widthStore.setState(({ widths }) => ({ widths: changed(widths) }));
  // Another window may have stored widths since this one read them.
  machineTexts.write(KEY, JSON.stringify(changed(storedWidths())));
};
