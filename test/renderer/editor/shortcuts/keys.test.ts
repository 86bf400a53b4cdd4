import { expect, it } from 'vitest';
import { KEY_SECTIONS } from '../../../../renderer/editor/shortcuts/keys.ts';
import { words } from '../../../../renderer/editor/shortcuts/words.ts';

it('lists undo in an empty field next to Backspace, which does the same', () => {
  const rows = KEY_SECTIONS.flatMap((section) => section.rows);
  const row = rows.find(({ does }) => does === words.previousName);
  expect(row?.keys).toEqual(['Backspace', 'Mod+Z']);
});
