import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsOf } from '../../../../electron/engine/store/schema.ts';
import { commandSchema } from '../../../../shared/model/apply.ts';
import { clipSchema } from '../../../../shared/model/clip/clip.ts';
import type { Field } from '../../../../shared/model/fields/field.ts';
import { completedRow, newRecord } from '../../../../shared/model/fields/new-record.ts';
import { emptyModel, rowsReferringTo } from '../../../../shared/model/model.ts';
import {
  definitionOf,
  fieldsOf,
  fieldsWith,
  recordSchemas,
  referencesOf,
  TABLES,
  type Table,
} from '../../../../shared/model/records.ts';
import { completedPatch, patchSchema } from '../../../../shared/model/validation/patch-schema.ts';

type Case = readonly [name: string, table: Table, field: string, said: Field];

const EVERY_FIELD: readonly Case[] = TABLES.flatMap((table) =>
  fieldsOf(table).map(([field, said]): Case => [`${table}.${field}`, table, field, said]),
);
const typeOf = ({ schema }: Field): string => {
  const { def } = schema._zod as unknown as { def: { type: string; innerType?: z.ZodType } };
  return def.type === 'nullable' ? (def.innerType?._zod.def.type ?? '') : def.type;
};
const sinceLater = EVERY_FIELD.filter(([, , , { since = 1 }]) => since > 1);

describe.each(EVERY_FIELD)('the field %s', (_, table, field, said) => {
  it('is part of the schema, the columns and the words', () => {
    expect(recordSchemas[table].shape).toHaveProperty(field, said.schema);
    expect(columnsOf(table).map(({ name }) => name)).toContain(field);
    expect(said.label ?? '').toMatch(field === 'id' || field === 'rank' ? /^$/ : /^[a-z][a-z ]+$/);
  });

  it('has a default that its schema takes, if it has one, and must have one if it came later', () => {
    if (Object.hasOwn(said, 'default')) expect(said.schema.safeParse(said.default).success).toBe(true);
    else expect(said.since ?? 1).toBe(1);
  });

  it('is cleaned, searched and written as text only if it is text', () => {
    const isText = typeOf(said) === 'string';
    for (const mark of ['called', 'searched', 'prose'] as const)
      if (said[mark]) expect([mark, isText]).toEqual([mark, true]);
    if (said.clean === 'number') expect(['number', 'array']).toContain(typeOf(said));
    else if (said.clean) expect(isText).toBe(true);
  });

  it('takes in an update command all that its schema takes', () => {
    const { input = said.schema } = said;
    for (const value of ['', 'x', 'EUR', '2026-01-01', null, 0, 1, true, [0, 1], said.default])
      if (said.schema.safeParse(value).success) expect(input.safeParse(value).success).toBe(true);
  });
});

describe('an index', () => {
  it('is there for fields that refer to other records, and its name is checked when it is written', () => {
    expect(referencesOf('flow')).toContainEqual({ field: 'targetId', table: 'process', onRemove: 'cascade' });
    const model = emptyModel();
    expect(rowsReferringTo(model, 'flow', 'targetId', 'a')).toEqual([]);
    // @ts-expect-error: a flow refers to no block by its label.
    expect(rowsReferringTo(model, 'flow', 'label', 'a')).toEqual([]);
  });
});

describe('a record type', () => {
  it.each(TABLES)('%s: an id first, and a block that it refers to', (table) => {
    const { nounField, block } = definitionOf(table);
    const fields = fieldsOf(table).map(([field]) => field);
    expect(fields[0]).toBe('id');
    if (nounField) expect(fields).toContain(nounField);
    if (block)
      expect(referencesOf(table)).toContainEqual(expect.objectContaining({ field: block, table: 'process' }));
  });

  it.each(TABLES)('%s: is completed by its defaults, in the order of its columns', (table) => {
    const given = Object.fromEntries(
      fieldsOf(table).flatMap(([field, said]) =>
        Object.hasOwn(said, 'default') ? [] : [[field, sample(said)]],
      ),
    );
    const backwards = Object.fromEntries(Object.entries(given).reverse());
    const record = newRecord(table, backwards as never);
    expect(recordSchemas[table].safeParse(record).error).toBeUndefined();
    expect(Object.keys(record)).toEqual(fieldsOf(table).map(([field]) => field));
  });
});

describe('what older programs wrote', () => {
  it.each(sinceLater)('gets the default of %s', (_, table, field, said) => {
    const whole = Object.fromEntries(fieldsOf(table).map(([name, each]) => [name, sample(each)]));
    const { [field]: __, ...older } = whole;
    const completed = completedRow(table, older);
    expect(completed).toEqual({ ...whole, [field]: said.default });
    expect(Object.keys(completed as object)).toEqual(Object.keys(whole));
    expect(patchSchema.safeParse([{ op: 'put', table, row: completed }]).success).toBe(true);
  });

  it('is completed in the entries of the journal too, and only if a row is put', () => {
    const whole = Object.fromEntries(fieldsOf('waiver').map(([name, each]) => [name, sample(each)]));
    const { processId: _, ...older } = whole;
    const others = [
      { op: 'set', table: 'waiver', id: 'a', fields: { reason: 'Agreed' } },
      { op: 'remove', table: 'waiver', id: 'a' },
    ];
    const completed = completedPatch([{ op: 'put', table: 'waiver', row: older }, ...others]);
    expect(completed).toEqual([
      { op: 'put', table: 'waiver', row: { ...whole, processId: null } },
      ...others,
    ]);
    expect(patchSchema.safeParse(completed).success).toBe(true);
    for (const odd of [null, 'text', [null], [{ op: 'put' }]]) expect(completedPatch(odd)).toEqual(odd);
  });

  it('stays as it is if nothing is missing, or if it is no record', () => {
    const whole = Object.fromEntries(fieldsOf('waiver').map(([name, each]) => [name, sample(each)]));
    expect(completedRow('waiver', whole)).toBe(whole);
    for (const [table, row] of [
      ['waiver', 'text'],
      ['waiver', null],
      ['strange', {}],
    ] as const)
      expect(completedRow(table, row)).toBe(row);
  });

  it('has at least one such field to be tried with', () => {
    expect(sinceLater.map(([name]) => name)).toContain('waiver.processId');
  });
});

describe('a clip', () => {
  const schema = z.toJSONSchema(clipSchema, { io: 'input' }) as unknown as {
    properties: Record<string, { items: { properties: Record<string, { items?: { properties: object } }> } }>;
  };
  const fieldsIn = (list: string) => Object.keys(schema.properties[list]?.items.properties ?? {});
  const ownFields = ['block', 'linked', 'parent', 'source', 'target', 'carried', 'accepted', 'posts'];

  it.each([
    ['process', 'blocks'],
    ['element', 'elements'],
    ['flow', 'flows'],
    ['thread', 'threads'],
  ] as const)('holds of each %s the fields that are copied', (table, list) => {
    expect(fieldsIn(list).filter((field) => !ownFields.includes(field))).toEqual(fieldsWith(table, 'copied'));
  });

  it('holds of each post the fields that are copied', () => {
    const posts = schema.properties.threads?.items.properties.posts?.items;
    expect(Object.keys(posts?.properties ?? {})).toEqual(fieldsWith('post', 'copied'));
  });
});

describe('the update command', () => {
  const options = commandSchema.options as readonly z.ZodObject<{ type: z.ZodLiteral<string> }>[];
  const shapeOf = (type: string) => options.find(({ shape }) => shape.type.value === type)?.shape ?? {};
  const settable = TABLES.filter((table) => fieldsWith(table, 'settable').length > 0);

  it.each(settable)('of %s takes the fields that can be set', (table) => {
    const taken = Object.keys(shapeOf(`${table}.update`)).filter(
      (key) => !['type', 'id', 'ids'].includes(key),
    );
    expect(taken.sort()).toEqual(fieldsWith(table, 'settable').toSorted());
  });
});

/** A value that the field's schema takes. */
const sample = ({ schema, default: initial }: Field): unknown =>
  [initial, 'EUR', '2026-01-01', '2026-01-01T00:00:00Z', 0, true, ...choicesOf(schema), 'a'].find(
    (value) => schema.safeParse(value).success,
  );

/** The values of an enumeration or a literal. */
const choicesOf = (schema: z.ZodType): unknown[] => {
  const { entries, values } = schema._zod.def as { entries?: object; values?: unknown[] };
  return Object.values(entries ?? values ?? {});
};
