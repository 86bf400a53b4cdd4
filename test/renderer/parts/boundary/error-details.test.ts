import { describe, expect, it } from 'vitest';
import { errorDetails } from '../../../../renderer/parts/boundary/error-details.ts';

const about = {
  part: 'the matrix',
  version: '1.2.0',
  browser: 'Chrome/140',
  components: '\n    at Matrix\n    at Editor',
};

describe('the details of an error', () => {
  it('name the part, the error with its stack, the components around it, the version and the browser', () => {
    const error = new RangeError('Invalid time value');
    const details = errorDetails({ ...about, error });
    expect(details.split('\n').slice(0, 5)).toEqual([
      'Strata 1.2.0',
      'Chrome/140',
      'Stopped: the matrix',
      '',
      'RangeError: Invalid time value',
    ]);
    expect(details).toContain('error-details.test.ts');
    expect(details).toMatch(/\n\nat Matrix\n {4}at Editor\n$/);
  });

  it('hold the message also if the stack does not begin with it', () => {
    const error = new Error('No such row');
    error.stack = 'draw@app.js:1:2';
    expect(errorDetails({ ...about, error })).toContain('Error: No such row\ndraw@app.js:1:2');
  });

  it('tell what was thrown if it is no error', () => {
    expect(errorDetails({ ...about, error: 'gone', components: '', version: '' })).toBe(
      'Strata (version unknown)\nChrome/140\nStopped: the matrix\n\ngone\n',
    );
  });
});
