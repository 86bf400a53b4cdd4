import { describe, expect, it } from 'vitest';
import { faultOf } from '../../../../renderer/parts/boundary/fault.ts';

const error = (message: string, frames: readonly string[]): Error => {
  const made = new RangeError(message);
  made.stack = `RangeError: ${message}\n${frames.map((frame) => `    at ${frame}`).join('\n')}`;
  return made;
};

describe('what the log is told of an error in a window', () => {
  it('is its kind and the places in the page', () => {
    const frames = [
      'draw (app://strata/assets/Canvas-Ab_3x-9Z.js:1:2345)',
      'app://strata/assets/main-1.js:7:8',
    ];
    expect(faultOf('canvas', error('Invalid time value', frames))).toEqual({
      part: 'canvas',
      kind: 'RangeError',
      frames: ['assets/Canvas-Ab_3x-9Z.js:1:2345', 'assets/main-1.js:7:8'],
    });
  });

  it('has no word of the message, nor of what only looks like a place', () => {
    const fault = faultOf(
      'canvas',
      error('Sell\n    at assets/secret.js:1:1', ['Secret (/home/ann/x.js:1:1)']),
    );
    expect(fault).toEqual({ part: 'canvas', kind: 'RangeError', frames: [] });
    const named = new Error('Sell');
    named.name = 'Sell Custom Solution';
    expect(faultOf('table', named)).toMatchObject({ kind: 'Error' });
    expect(faultOf('table', 'Sell Custom Solution')).toEqual({ part: 'table', kind: 'string', frames: [] });
  });

  it('has twenty places at most', () => {
    const frames = Array.from({ length: 30 }, (_, at) => `app://strata/assets/main-1.js:${at}:1`);
    expect(faultOf('canvas', error('Deep', frames)).frames).toHaveLength(20);
  });
});
