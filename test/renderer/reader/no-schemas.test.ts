import { describe, expect, it } from 'vitest';
import { z } from '../../../renderer/reader/no-schemas.ts';

/** How the definitions of records use the schema library. */
type Definitions = {
  readonly strictObject: (shape: object) => {
    readonly nullable: () => { readonly max: (n: number) => unknown };
  };
  readonly ZodEnum: new () => object;
};

describe('what stands in for schemas in a web page', () => {
  it('takes every definition, and is no schema of any kind', () => {
    const { strictObject, ZodEnum } = z as unknown as Definitions;
    expect(strictObject({}).nullable().max(3)).toBe(z);
    expect({} instanceof ZodEnum).toBe(false);
  });

  it('can be kept in collections, and is no promise and no list', () => {
    expect(new Map([[z, 1]]).get(z)).toBe(1);
    expect(Symbol.iterator in Object(z) && typeof Reflect.get(z, Symbol.iterator)).not.toBe('function');
  });
});
