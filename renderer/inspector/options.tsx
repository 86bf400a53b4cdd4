/** The values that selects of the inspector offer. */

import { CODE_SCHEMES } from '../../shared/model/records/model.ts';
import { LAYOUTS, STATUSES } from '../../shared/model/records/process.ts';
import type { CodeScheme, Layout, Status } from '../../shared/model/records.ts';
import { STATUS_SHAPES } from '../../shared/scene/face.ts';
import { TINT_NAMES, type TintName } from '../../shared/scene/overlays/palette.ts';
import { codeSchemeLabel, colourLabel, layoutLabel, statusLabel } from '../parts/labels/labels.ts';
import type { SelectOption } from '../ui/fields/Select.tsx';

export const statusOptions = (): readonly SelectOption<Status>[] =>
  STATUSES.map((status) => ({
    value: status,
    label: statusLabel(status),
    icon: STATUS_SHAPES[status].sign,
  }));

export const modelLayoutOptions = (): readonly SelectOption<Layout>[] =>
  LAYOUTS.map((layout) => ({ value: layout, label: layoutLabel(layout) }));
export const layoutOptions = (): readonly SelectOption<Layout | 'inherit'>[] => [
  { value: 'inherit', label: layoutLabel('inherit') },
  ...modelLayoutOptions(),
];

export const colourOptions = (): readonly SelectOption<TintName | 'none'>[] => [
  { value: 'none', label: colourLabel('none') },
  ...TINT_NAMES.map((name) => ({
    value: name,
    label: colourLabel(name),
    icon: <span className={`swatch tint-${name}`} />,
  })),
];
/** The option of a stored colour: an unknown one is shown as none. */
export const colourOption = (colour: string | null): TintName | 'none' =>
  TINT_NAMES.find((name) => name === colour) ?? 'none';

export const schemeOptions = (): readonly SelectOption<CodeScheme>[] =>
  CODE_SCHEMES.map((scheme) => ({ value: scheme, label: codeSchemeLabel(scheme) }));
