import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../shared/model/apply.ts';
import { checkModel } from '../../../shared/model/checks/checks.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import {
  applyPatch,
  childrenOf,
  dataFrom,
  invert,
  type Model,
  modelFrom,
  referrersOf,
  rowsReferringTo,
  settingsOf,
  stampOf,
} from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { isInTree } from '../../../shared/model/queries/ancestors.ts';
import { strayOf } from '../../../shared/model/queries/code-family.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { kindKey, usesIn } from '../../../shared/model/queries/dictionary/dictionary.ts';
import { isOneInside } from '../../../shared/model/queries/flows/nested-flow.ts';
import { type ModelData, referencesOf, TABLES } from '../../../shared/model/records.ts';
import type { Ids } from '../../../shared/model/tables/indexes.ts';
import { patchSchema } from '../../../shared/model/validation/patch-schema.ts';
import { problemsIn } from '../../../shared/model/validation/validate.ts';
import { arbitraryDraw, commandFor } from './arbitrary-commands.ts';
import type { Draw } from './draws.ts';
import { ACTOR, AT, seedModel } from './harness.ts';

const RUNS = { numRuns: 60 };
const draws = fc.array(arbitraryDraw, { minLength: 1, maxLength: 30, size: 'max' });

/** Carries draws out one after the other; `watch` sees the model before and after each that was not refused. */
const carryOut = (
  model: Model,
  sequence: readonly Draw[],
  watch: { before?: (patch: Patch) => void; after?: (patch: Patch) => void } = {},
): void => {
  sequence.forEach((draw, i) => {
    const context = { seed: `draw-${i}`, at: AT, actor: ACTOR };
    const outcome = apply(model, commandFor(model, draw), context);
    if (isRefusal(outcome)) {
      expect(outcome.message).toMatch(/\.$/);
      return;
    }
    watch.before?.(outcome.patch);
    applyPatch(model, outcome.patch);
    watch.after?.(outcome.patch);
  });
};

/** Commands that give blocks another parent. */
const MOVES: ReadonlySet<string> = new Set(['process.move', 'proposal.adopt', 'batch']);

const isSwitchedOff = (model: Model): boolean =>
  [...model.rows.checkSetting.values()].some(
    ({ check, severity }) => check === 'stray-code' && severity === 'off',
  );

/** The seed with ids that are no words, so that one can be told from a name wherever it is read. */
const modelOfStrangeIds = (): Model => {
  const { tables, ...rest } = dataFrom(seedModel());
  const rows = Object.entries(tables).flatMap(([table, each]) =>
    table === 'model' ? [] : (each as readonly { readonly id?: string }[]),
  );
  const strange = new Map(rows.flatMap(({ id }, at) => (id === undefined ? [] : [[id, `xq${at}-jz`]])));
  const renamed: unknown = JSON.parse(JSON.stringify(tables), (_key, value) => strange.get(value) ?? value);
  return modelFrom({ ...rest, tables: renamed } as ModelData);
};

const property = (check: (sequence: readonly Draw[]) => void) => fc.assert(fc.property(draws, check), RUNS);

describe('after any sequence of commands', () => {
  it('every name that a block holds has an entry in the dictionary, and its spelling, as long as none is deleted', () => {
    property((sequence) => {
      const model = seedModel();
      const kept = sequence.filter(({ type }) => type !== 'entry.remove');
      carryOut(model, kept, {
        after: () => {
          const names = new Map(
            [...model.rows.entry.values()].map(({ kind, name }) => [kindKey(kind, name), name]),
          );
          for (const { kind, name } of usesIn(model)) expect(names.get(kindKey(kind, name))).toBe(name);
        },
      });
    });
  });

  it('there is no cycle, no orphan and nothing else that makes a model invalid', () => {
    property((sequence) => {
      const model = seedModel();
      carryOut(model, sequence, { after: () => expect(problemsIn(dataFrom(model))).toEqual([]) });
    });
  });

  it('no flow connects a block with its own contents', () => {
    property((sequence) => {
      const model = seedModel();
      carryOut(model, sequence);
      for (const { id, sourceId, targetId } of model.rows.flow.values())
        expect(isOneInside(model, sourceId, targetId), `flow ${id}`).toBe(false);
    });
  });

  it('neither what was done nor what was refused is told with the id of a record', () => {
    property((sequence) => {
      const model = modelOfStrangeIds();
      sequence.forEach((draw, i) => {
        const outcome = apply(model, commandFor(model, draw), { seed: `draw-${i}`, at: AT, actor: ACTOR });
        const told = isRefusal(outcome) ? outcome.message : outcome.label;
        // The one id that is a word is that of the model itself.
        const ids = TABLES.flatMap((table) => (table === 'model' ? [] : [...model.rows[table].keys()]));
        expect(ids.filter((id) => told.includes(id))).toEqual([]);
        if (!isRefusal(outcome)) applyPatch(model, outcome.patch);
      });
    });
  });

  it('every record still fits its schema, lengths and all', () => {
    property((sequence) => {
      const model = seedModel();
      carryOut(model, sequence, {
        before: (patch) => expect(patchSchema.safeParse(patch).error?.message).toBeUndefined(),
      });
    });
  });

  it('codes in the tree are unique, and a code once frozen is only ever that block’s', () => {
    property((sequence) => {
      const model = seedModel();
      const owners = new Map<string, string>();
      carryOut(model, sequence, {
        after: () => {
          const seen = new Set<string>();
          for (const id of model.rows.process.keys()) {
            const code = codeOf(model, id);
            if (code === '') continue;
            if (isInTree(model, id)) expect(seen.has(code), `code ${code} twice`).toBe(false);
            seen.add(code);
            expect(owners.get(code) ?? id, `code ${code} given away`).toBe(id);
          }
          for (const { id, frozenCode } of model.rows.process.values())
            if (frozenCode !== null) owners.set(frozenCode, id);
        },
      });
    });
  });

  it('no frozen code is under a code of another family, or under one that may change, unnoticed', () => {
    property((sequence) => {
      const model = seedModel();
      carryOut(model, sequence, {
        after: () => {
          if (settingsOf(model).codeScheme === 'none') return;
          const apart = [...model.rows.process.values()].filter(({ id, parentId, frozenCode }) => {
            if (frozenCode === null || parentId === null || !isInTree(model, id)) return false;
            const parent = model.rows.process.get(parentId);
            const begin = codeOf(model, parentId).replace(/0$/, '');
            return parent?.frozenCode === null || !frozenCode.startsWith(begin);
          });
          if (apart.length === 0 || isSwitchedOff(model)) return;
          const noticed = checkModel(model).flatMap(({ check, recordId }) =>
            check === 'stray-code' ? [recordId] : [],
          );
          const waived = [...model.rows.waiver.values()].map(({ subject }) => subject);
          for (const { id } of apart) expect([...noticed, ...waived]).toContain(id);
        },
      });
    });
  });

  it('a frozen code is apart from its parent’s only after a move, an adoption or an undo of its own', () => {
    property((sequence) => {
      const model = seedModel();
      const stays = sequence.filter((draw) => !MOVES.has(commandFor(model, draw).type));
      carryOut(model, stays, {
        before: () => {},
        after: () => {
          for (const block of model.rows.process.values())
            if (isInTree(model, block.id))
              expect(strayOf(model, block, (id) => codeOf(model, id))).toBe(undefined);
        },
      });
    });
  });

  it('taking every change back, last first, leads to the start', () => {
    property((sequence) => {
      const model = seedModel();
      const inverses: Patch[] = [];
      carryOut(model, sequence, { before: (patch) => inverses.unshift(invert(model, patch)) });
      for (const inverse of inverses) applyPatch(model, inverse);
      expect(dataFrom(model)).toEqual(dataFrom(seedModel()));
      expectIndexesRebuilt(model);
    });
  });

  it('the indexes equal those of a model rebuilt from the rows', () => {
    property((sequence) => {
      const model = seedModel();
      carryOut(model, sequence, { after: () => warm(model) });
      expectIndexesRebuilt(model);
    });
  });

  it('a replica that received the same patches as JSON is the same to the byte', () => {
    property((sequence) => {
      const model = seedModel();
      const replica = seedModel();
      carryOut(model, sequence, {
        after: (patch) => applyPatch(replica, JSON.parse(JSON.stringify(patch))),
      });
      expect(JSON.stringify(dataFrom(replica))).toBe(JSON.stringify(dataFrom(model)));
      expect(dataFrom(replica)).toEqual(dataFrom(model));
    });
  });

  it('apply has left the model alone until its patch was applied', () => {
    property((sequence) => {
      const model = seedModel();
      for (const table of TABLES) for (const row of model.rows[table].values()) Object.freeze(row);
      let before = dataFrom(model);
      let revision = model.revision;
      carryOut(model, sequence, {
        before: () => {
          expect(dataFrom(model)).toEqual(before);
          expect(model.revision).toBe(revision);
        },
        after: () => {
          before = dataFrom(model);
          revision = model.revision;
        },
      });
    });
  });

  it('the stamp of a block has risen whenever anything in it or attached to it has changed', () => {
    property((sequence) => {
      const model = seedModel();
      let before = contents(model);
      carryOut(model, sequence, {
        after: () => {
          const after = contents(model);
          for (const [id, { content, stamp }] of after)
            if (content !== before.get(id)?.content) expect(stamp).not.toBe(before.get(id)?.stamp);
          before = after;
        },
      });
    });
  });
});

/** Fills the caches, so that one that is not dropped when it should be shows. */
const warm = (model: Model): void => {
  for (const id of [null, ...model.rows.process.keys()]) {
    childrenOf(model, id);
    if (id !== null) codeOf(model, id);
  }
  makeIndexes(model);
};

/** They are made when they are first asked for. */
const makeIndexes = (model: Model): void => {
  for (const table of TABLES)
    for (const { field } of referencesOf(table)) referrersOf(model, table, field as never, null);
};

const indexesOf = (model: Model) => ({
  referrers: TABLES.flatMap((table) => referencesOf(table).map(({ field }) => `${table}.${field}`)).map(
    (key) => [
      key,
      [...((model.referrers.get(key) ?? []) as Map<string, Ids>)]
        .map(([id, ids]) => [id, typeof ids === 'string' ? [ids] : [...ids].sort()])
        .sort(),
    ],
  ),
  children: [null, ...[...model.rows.process.keys()].sort()].map((id) => childrenOf(model, id)),
  codes: [...model.rows.process.keys()].sort().map((id) => [id, codeOf(model, id)]),
  reserved: [...model.reserved].sort(),
});

const expectIndexesRebuilt = (model: Model): void => {
  const rebuilt = modelFrom(dataFrom(model));
  makeIndexes(rebuilt);
  makeIndexes(model);
  expect(indexesOf(model)).toEqual(indexesOf(rebuilt));
};

/** For each block all that belongs to it, as text, with its stamp. */
const contents = (model: Model): Map<string, { content: string; stamp: number }> => {
  const found = new Map<string, { content: string; stamp: number }>();
  const visit = (id: string): string => {
    const attached = TABLES.filter((table) => table !== 'process').flatMap((table) =>
      referencesOf(table)
        .filter(({ table: target }) => target === 'process')
        .map(({ field }) => rowsReferringTo(model, table, field as never, id)),
    );
    const below = rowsReferringTo(model, 'process', 'parentId', id).map((child) => visit(child.id));
    const content = JSON.stringify([model.rows.process.get(id), attached, below]);
    found.set(id, { content, stamp: stampOf(model, id) });
    return content;
  };
  for (const { id, parentId } of model.rows.process.values()) if (parentId === null) visit(id);
  return found;
};
