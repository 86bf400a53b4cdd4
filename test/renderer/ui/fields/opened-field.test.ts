import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '../../../../renderer');

/** Fields that are part of their view from the start, buttons, and lists of choices: they open nothing to type into. */
const ALLOWED = new Set([
  'ui/fields/DraftField.tsx',
  'ui/overlay/Menu.tsx',
  'canvas/funnel/LinkStageDialog.tsx',
  'table/grid/CellEditor.tsx',
  'library/dialogs/BinDialog.tsx',
]);

describe('a field that opens', () => {
  it('takes the focus in the one way that OpenedField and Dialog have, nowhere by a way of its own', () => {
    const files = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.tsx'));
    expect(files.length).toBeGreaterThan(100);
    const own = files.filter((file) =>
      /\bautoFocus\b|ref=\{focusOnce\}/.test(readFileSync(join(RENDERER, file), 'utf8')),
    );
    expect(own.sort()).toEqual([...ALLOWED].sort());
  });
});
