import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { apply, commandSchema } from '../../../../../shared/model/apply.ts';
import { clipOf, PATTERNS } from '../../../../../shared/model/clip/patterns.ts';
import { withCurrentNames } from '../../../../../shared/model/commands/blocks/former-names.ts';
import { ACTOR, AT, idOf, refusalOf, seedModel } from '../../harness.ts';

const model = seedModel();
const [sell, s1, after] = [idOf(model, 'S'), idOf(model, 'S1'), idOf(model, 'A')];
const position = { x: 5, y: -6.5 };
const [pattern] = PATTERNS;
if (!pattern) throw new Error('There is no pattern.');

type Named = { readonly fields: object; readonly former: string; readonly current: string; value: unknown };
const several = { former: 'spots', current: 'positions', value: [position] };
const renamed: readonly Named[] = [
  {
    fields: { type: 'process.create', parentId: sell, name: 'New' },
    former: 'spot',
    current: 'position',
    value: position,
  },
  { fields: { type: 'process.move', ids: [s1], parentId: after }, ...several },
  { fields: { type: 'process.paste', parentId: sell, clip: clipOf(pattern) }, ...several },
  { fields: { type: 'process.duplicate', ids: [s1], to: { parentId: after } }, ...several },
];
const byType = renamed.map((named) => [(named.fields as { type: string }).type, named] as const);

const carriedOut = (command: unknown) => apply(model, command, { seed: 'same', at: AT, actor: ACTOR });
const inBatch = (command: unknown) => ({ type: 'batch', label: 'Both', commands: [command] });

describe('former names of fields', () => {
  it.each(byType)('of %s mean what the current ones do', (_, { fields, former, current, value }) => {
    const expected = carriedOut({ ...fields, [current]: value });
    expect(expected).toHaveProperty('patch');
    expect(JSON.stringify(expected)).toContain('"x":5,"y":-6.5');
    expect(carriedOut({ ...fields, [former]: value })).toEqual(expected);
  });

  it.each(byType)('of %s are read in a batch too', (_, { fields, former, current, value }) => {
    const expected = carriedOut(inBatch({ ...fields, [current]: value }));
    expect(expected).toHaveProperty('patch');
    expect(carriedOut(inBatch({ ...fields, [former]: value }))).toEqual(expected);
  });

  it.each(byType)('of %s are refused beside the current ones', (_, { fields, former, current, value }) => {
    const both = { ...fields, [former]: value, [current]: value };
    for (const command of [both, inBatch(both)]) {
      const { code, message } = refusalOf(model, command);
      expect(code).toBe('invalid-command');
      expect(message).toContain(`"${former}"`);
    }
  });

  it.each(byType)('of %s must have values that fit', (_, { fields, former }) => {
    for (const value of [null, 1, [{ x: 1 }], { x: 1, y: 2, z: 3 }])
      expect(refusalOf(model, { ...fields, [former]: value }).code).toBe('invalid-command');
  });

  it('are the names of that command only, and no other unknown name is taken', () => {
    const create = { type: 'process.create', parentId: sell, name: 'New' };
    const move = { type: 'process.move', ids: [s1], parentId: after };
    for (const command of [
      { ...create, spots: [position] },
      { ...move, spot: position },
      { ...create, place: position },
      { type: 'process.rename', id: s1, name: 'New', spot: position },
      { ...inBatch(create), spot: position },
      inBatch(inBatch({ ...create, spot: position })),
    ])
      expect(refusalOf(model, command).code).toBe('invalid-command');
  });

  it('leave a command as it is, and what has none is not copied', () => {
    const command = Object.freeze({ type: 'process.create', parentId: null, name: 'New', spot: position });
    expect(withCurrentNames(command)).toEqual({
      type: 'process.create',
      parentId: null,
      name: 'New',
      position,
    });
    expect(command).toHaveProperty('spot');
    const { spot: _, ...current } = command;
    for (const same of [current, inBatch(current), { type: 'batch', commands: 1 }, [command], null, 'x', 1])
      expect(withCurrentNames(same)).toBe(same);
  });

  it('are not in the schema that is printed', () => {
    const { oneOf = [] } = z.toJSONSchema(commandSchema, { io: 'input' });
    const schemas = new Map(
      (oneOf as { properties: { type: { const: string } } }[]).map((each) => [
        each.properties.type.const,
        each.properties,
      ]),
    );
    for (const [type, { former, current }] of byType) {
      expect(schemas.get(type)).toHaveProperty(current);
      expect(schemas.get(type)).not.toHaveProperty(former);
    }
  });
});
