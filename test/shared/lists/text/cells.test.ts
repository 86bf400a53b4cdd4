import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCells, readQuotedCells, writeCells } from '../../../../shared/lists/text/cells.ts';
import { outlined } from '../outlined.ts';

describe('readCells', () => {
  it('reads what spreadsheets put on the clipboard', () => {
    expect(readCells('a\tb\nc\td\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(readCells('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('takes quotes around a cell with tabs, breaks and quotes in it', () => {
    expect(readCells('"two\nlines"\t"a ""word"""\tplain "word"')).toEqual([
      ['two\nlines', 'a "word"', 'plain "word"'],
    ]);
  });

  it('leaves a quote that closes nowhere, or inside a word, as it is', () => {
    expect(readCells('"open\tb')).toEqual([['"open', 'b']]);
    expect(readCells('"6" wide\tb')).toEqual([['"6" wide', 'b']]);
  });

  it('reports which cells were quoted', () => {
    expect(readQuotedCells('a\t"b"')).toEqual([
      [
        { text: 'a', isQuoted: false },
        { text: 'b', isQuoted: true },
      ],
    ]);
  });

  it('keeps empty cells, and reads nothing out of nothing', () => {
    expect(readCells('\t\nb\t')).toEqual([
      ['', ''],
      ['b', ''],
    ]);
    expect(readCells('')).toEqual([]);
  });
});

describe('a list whose cells are all in quotes', () => {
  it.each([
    ['commas', '"Plan","Forecast"\n"Plan","Net"\n"Sell","Qualify"'],
    ['semicolons', '"Plan";"Forecast"\r\n"Plan";"Net"\r\n"Sell";"Qualify"\r\n'],
  ])('is a table with %s between them', (_, text) =>
    expect(outlined(text)).toBe('Plan|>Forecast|>Net|Sell|>Qualify'),
  );

  it('is none if anything stands beside them', () => {
    expect(outlined('"Plan", "Sell"\n"Net", or so')).toBe('"Plan", "Sell"|"Net", or so');
  });

  it('has no tab in a name', () => {
    expect(outlined('"Plan\tall"\tForecast\nSell\tQualify')).toBe('Plan all|>Forecast|Sell|>Qualify');
  });
});

describe('writeCells', () => {
  it('gives back the cells that were written', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', '\t', 'a\nb', '"x" y', '\r', 'a"'));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, (cells) => {
        expect(readCells(writeCells(cells))).toEqual(cells);
      }),
    );
  });
});
