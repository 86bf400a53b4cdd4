import { describe, expect, it } from 'vitest';
import { searchOf } from '../../../../renderer/reader/search/search.ts';
import { dataFrom, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { namedModel } from '../../../electron/engine/exchange/models.ts';
import { seedModel } from '../../../shared/model/harness.ts';

const found = (model: Model, query: string, limit = 10): string[] =>
  searchOf(model)(query, limit).ids.map((id) => codeOf(model, id));

describe('search in a web page', () => {
  const model = seedModel();

  it('finds a block by its code first', () => expect(found(model, 's2')[0]).toBe('S2'));

  it('finds names by their beginning before names that hold it, and neither by case nor accents', () => {
    const named = namedModel('Then examine it', 'Éxamine the order', 'Close');
    expect(searchOf(named)('EXAMINE', 10).ids).toHaveLength(2);
    const names = searchOf(named)('examine', 10).ids.map((id) => named.rows.process.get(id)?.name);
    expect(names).toEqual(['Éxamine the order', 'Then examine it']);
  });

  it('finds definitions and owners', () => {
    const data = dataFrom(seedModel());
    const process = (data.tables.process ?? []).map((row) =>
      row.id === 'assist' ? { ...row, owner: 'Service desk', definition: 'Keep the customer going.' } : row,
    );
    const changed = modelFrom({ ...data, tables: { ...data.tables, process } });
    expect(found(changed, 'service desk')).toEqual(['A']);
    expect(found(changed, 'going keep')).toEqual(['A']);
  });

  it('tells how many there are beyond its limit', () => {
    const { ids, total } = searchOf(model)('sell', 2);
    expect(ids).toHaveLength(2);
    expect(total).toBeGreaterThan(2);
  });

  it('finds the same letter by letter as at once, and after letters were deleted', () => {
    const search = searchOf(model);
    for (const query of ['s', 'se', 'sell', 'sell r', 'se', 'q', '']) {
      expect(search(query, 50)).toEqual(searchOf(model)(query, 50));
    }
  });

  it('finds nothing for a query of spaces', () => expect(found(model, '   ')).toEqual([]));
});
