import { beforeEach, expect, it } from 'vitest';
import {
  type ExportChoice,
  keepChoice,
  keptChoice,
} from '../../../../renderer/state/panels/export-choice.ts';
import { machineTexts, storeIn } from '../../../../renderer/state/ports/storage.ts';

beforeEach(() => {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  };
  storeIn({ tab: () => storage, machine: () => storage });
});

const USUAL = { paper: 'a4', without: [], levels: null, onlyDefined: false, since: null };

it('a book stands upright and a picture lies, unless it was chosen otherwise for this model and format', () => {
  expect(keptChoice('One', 'book')).toEqual({ ...USUAL, orientation: 'portrait' });
  expect(keptChoice('One', 'pdf')).toEqual({ ...USUAL, orientation: 'landscape' });
  const chosen: ExportChoice = {
    paper: 'letter',
    orientation: 'landscape',
    without: ['funnel', 'index'],
    levels: 2,
    onlyDefined: true,
    since: 'snapshot-1',
  };
  keepChoice('One', 'book', chosen);
  expect(keptChoice('One', 'book')).toEqual(chosen);
  expect(keptChoice('Two', 'book')).toEqual({ ...USUAL, orientation: 'portrait' });
  expect(keptChoice('One', 'pdf')).toEqual({ ...USUAL, orientation: 'landscape' });
});

it('what another version or a damaged store has kept is no choice', () => {
  for (const text of [
    '{',
    'null',
    '{"paper":"b5","without":["annex",3],"levels":-1,"onlyDefined":"yes","since":7}',
  ]) {
    machineTexts.write('strata.export.book.One', text);
    expect(keptChoice('One', 'book')).toEqual({ ...USUAL, orientation: 'portrait' });
  }
});
