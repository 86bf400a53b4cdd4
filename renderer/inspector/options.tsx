/** The values that selects of the inspector offer. */
import {
  CODE_SCHEMES,
  type CodeScheme,
  LAYOUTS,
  type Layout,
  STATUSES,
  type Status,
} from '../../shared/model/records.ts';
import { TINT_NAMES, type TintName } from '../../shared/scene/palette.ts';
import type { SelectOption } from '../ui/Select.tsx';
import { STATUS_SHAPES } from '../ui/status-shapes.ts';

export const STATUS_OPTIONS: readonly SelectOption<Status>[] = STATUSES.map((status) => ({
  value: status,
  label: status,
  icon: STATUS_SHAPES[status],
}));

const LAYOUT_NAMES: Record<Layout, string> = {
  row: 'in a row',
  column: 'in a column',
  grid: 'in a grid',
  flow: 'along their flows',
  free: 'placed by hand',
};
export const MODEL_LAYOUT_OPTIONS: readonly SelectOption<Layout>[] = LAYOUTS.map((layout) => ({
  value: layout,
  label: LAYOUT_NAMES[layout],
}));
export const LAYOUT_OPTIONS: readonly SelectOption<Layout | 'inherit'>[] = [
  { value: 'inherit', label: 'as the model' },
  ...MODEL_LAYOUT_OPTIONS,
];

export const COLOUR_OPTIONS: readonly SelectOption<TintName | 'none'>[] = [
  { value: 'none', label: 'none' },
  ...TINT_NAMES.map((name) => ({
    value: name,
    label: name,
    icon: <span className={`swatch tint-${name}`} />,
  })),
];
/** The option that a stored colour stands for: one that the program does not know is shown as none. */
export const colourOption = (colour: string | null): TintName | 'none' =>
  TINT_NAMES.find((name) => name === colour) ?? 'none';

const SCHEME_NAMES: Record<CodeScheme, string> = {
  openreference: 'letters and digits: S, S2, S203',
  dotted: 'dotted numbers: 1, 1.3, 1.3.6',
  scor: 'with prefix: sS2.3',
  idef0: 'node numbers: A0, A2, A23',
  none: 'no codes',
};
export const SCHEME_OPTIONS: readonly SelectOption<CodeScheme>[] = CODE_SCHEMES.map((scheme) => ({
  value: scheme,
  label: SCHEME_NAMES[scheme],
}));
