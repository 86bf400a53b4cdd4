import { describe, expect, it } from 'vitest';
import { isInstalled } from '../../scripts/setup.mjs';

const record = (packages: object) => JSON.stringify({ packages });
const zod = { version: '4.0.0', integrity: 'sha512-a' };
const forMac = { version: '1.0.0', integrity: 'sha512-b', optional: true };
const lock = record({ '': { name: 'strata' }, 'node_modules/zod': zod, 'node_modules/for-mac': forMac });

describe('whether the locked dependencies are installed', () => {
  it('is so if each package has its locked version', () => {
    expect(isInstalled(lock, record({ 'node_modules/zod': zod, 'node_modules/for-mac': forMac }))).toBe(true);
  });

  it('is so without the optional packages of other platforms', () => {
    expect(isInstalled(lock, record({ 'node_modules/zod': zod }))).toBe(true);
  });

  it.each([
    ['nothing is installed', ''],
    ['the record is damaged', '{"packages":'],
    ['a package is missing', record({})],
    ['a version differs', record({ 'node_modules/zod': { ...zod, version: '3.9.0' } })],
    ['a content differs', record({ 'node_modules/zod': { ...zod, integrity: 'sha512-c' } })],
    ['a package is no longer locked', record({ 'node_modules/zod': zod, 'node_modules/old': zod })],
  ])('is not so where %s', (_case, installed) => {
    expect(isInstalled(lock, installed)).toBe(false);
  });
});
