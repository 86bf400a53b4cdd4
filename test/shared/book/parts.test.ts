import { expect, it } from 'vitest';
import { BOOK_PARTS, partsIn } from '../../../shared/book/parts.ts';

it('a list of parts names those that are wanted, or those that are not', () => {
  expect(partsIn('')).toEqual({ parts: BOOK_PARTS });
  expect(partsIn(' Reference, map ')).toEqual({ parts: ['map', 'reference'] });
  expect(partsIn('-funnel,-findings')).toEqual({
    parts: BOOK_PARTS.filter((part) => part !== 'funnel' && part !== 'findings'),
  });
  expect(partsIn('map,index,-index')).toEqual({ parts: ['map'] });
  expect(partsIn('map,chapters')).toEqual({ unknown: 'chapters' });
});
