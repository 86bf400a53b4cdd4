/**
 * Models of any size, the same for the same seed, to measure and to try things with.
 *
 *   node test/bench/models/generate-model.ts 10000 OUT.json [SEED]
 */
import { writeFileSync } from 'node:fs';
import { generateNKeysBetween } from 'fractional-indexing';
import { newBlock } from '../../../shared/model/commands/blocks/new-block.ts';
import { idSource, randomSource } from '../../../shared/model/ids.ts';
import { ELEMENT_KINDS } from '../../../shared/model/records/element.ts';
import { FLOW_KINDS } from '../../../shared/model/records/flow.ts';
import type { Element, Flow, ModelData, Process } from '../../../shared/model/records.ts';
import { modelRow } from '../../shared/model/sample-data.ts';
import { LATIN, OTHER_SCRIPTS } from './words.ts';

type ModelShape = {
  /** The same seed gives the same model, to the byte. */
  readonly seed: string;
  readonly processes: number;
  /** Deepest level; as few as hold the processes where it is left out. */
  readonly levels?: number;
  /** Children of a block, on average; of the first macro process just as many. */
  readonly fanOut?: number;
  /** Flows between neighbours; half as many as processes unless told otherwise, and at most one a pair. */
  readonly flows?: number;
  /** Inputs, outputs, metrics and so on; half as many as processes unless told otherwise. */
  readonly elements?: number;
  /** Whether one name in eight is in another script than Latin. */
  readonly unicode?: boolean;
};

/** A valid model of the given shape. */
export const generateModel = (shape: ModelShape): ModelData => {
  const { seed, processes: count, fanOut = 8, unicode = true } = shape;
  const dice = diceFrom(seed);
  const newId = idSource(`${seed}/ids`);
  const families = grow(count, fanOut, shape.levels ?? levelsFor(count, fanOut), dice);
  const process = name(families, dice, newId, unicode);
  return {
    format: 'strata-model',
    version: 1,
    tables: {
      model: [
        {
          ...modelRow,
          name: `Generated ${count.toLocaleString('en')}`,
          prefix: 'gen',
          boxCountMax: 12,
          layout: 'grid',
        },
      ],
      process,
      flow: flowsBetween(families, process, shape.flows ?? count >> 1, dice, newId),
      element: elementsOf(process, shape.elements ?? count >> 1, dice, newId),
    },
  };
};

type Dice = {
  /** An integer from 0 to `sides` - 1. */
  roll(sides: number): number;
  of<T>(list: readonly T[]): T;
};
const diceFrom = (seed: string): Dice => {
  const next = randomSource(seed);
  const roll = (sides: number) => next() % sides;
  const of = <T>(list: readonly T[]): T => {
    const chosen = list[roll(list.length)];
    if (chosen === undefined) throw new Error('Nothing to choose from.');
    return chosen;
  };
  return { roll, of };
};

const levelsFor = (count: number, fanOut: number): number => {
  let levels = 1;
  for (let last = fanOut, all = fanOut; all < count; levels++) {
    last *= fanOut;
    all += last;
  }
  return levels;
};

/** Children by number: first the macro processes, then those of block 0, of block 1 … Blocks are numbered by level. */
type Families = { readonly parent: number | null; readonly children: number[] }[];

const grow = (count: number, fanOut: number, levels: number, dice: Dice): Families => {
  const families: Families = [{ parent: null, children: [] }];
  const levelOf: number[] = [];
  const add = (family: Families[number]) => {
    const level = family.parent === null ? 1 : (levelOf[family.parent] ?? 0) + 1;
    const block = levelOf.push(level) - 1;
    family.children.push(block);
    if (level < levels) families.push({ parent: block, children: [] });
  };
  for (let i = 0; i < families.length && levelOf.length < count; i++) {
    const family = families[i];
    const rolled = Math.max(1, fanOut - 2 + dice.roll(5));
    // The first macro process is the one that goals for exploding are about.
    const wanted = i === 1 ? fanOut : rolled;
    for (let n = 0; family && n < wanted && levelOf.length < count; n++) add(family);
  }
  for (let i = families.length; levelOf.length < count; i++) {
    const family = families[families.length - 1 - (i % families.length)];
    if (family) add(family);
  }
  return families.filter(({ children }) => children.length > 0);
};

const name = (families: Families, dice: Dice, newId: () => string, unicode: boolean): Process[] => {
  const rows: Process[] = [];
  for (const { parent, children } of families)
    for (const [i, block] of children.entries()) {
      const words = unicode && dice.roll(8) === 0 ? dice.of(OTHER_SCRIPTS) : LATIN;
      const title = words.join(dice.of(words.verbs), dice.of(words.objects));
      rows[block] = newBlock({
        id: newId(),
        parentId: parent === null ? null : (rows[parent]?.id ?? null),
        rank: ranks(children.length)[i] ?? '',
        name: title,
        definition: dice.roll(4) === 0 ? `What it takes to ${title.toLowerCase()}, and who decides.` : '',
        status: dice.roll(3) === 0 ? 'nominated' : 'proposed',
        owner: dice.roll(5) === 0 ? `Team ${dice.roll(20) + 1}` : '',
      });
    }
  return rows;
};

const flowsBetween = (
  families: Families,
  rows: readonly Process[],
  wanted: number,
  dice: Dice,
  newId: () => string,
): Flow[] => {
  const pairs = families.flatMap(({ children }) =>
    children.slice(1).map((target, i) => [children[i], target] as const),
  );
  const count = Math.min(wanted, pairs.length);
  return Array.from({ length: count }, (_, i) => {
    const [source = 0, target = 0] = pairs[Math.floor((i * pairs.length) / count)] ?? [];
    return {
      id: newId(),
      sourceId: rows[source]?.id ?? '',
      targetId: rows[target]?.id ?? '',
      kind: dice.of(FLOW_KINDS),
      label: dice.roll(2) === 0 ? dice.of(LATIN.objects) : '',
      elementId: null,
    };
  });
};

const elementsOf = (rows: readonly Process[], count: number, dice: Dice, newId: () => string): Element[] => {
  const counts = new Map<string, number>();
  return Array.from({ length: rows.length === 0 ? 0 : count }, () => {
    const processId = dice.of(rows).id;
    const nth = counts.get(processId) ?? 0;
    counts.set(processId, nth + 1);
    return {
      id: newId(),
      processId,
      kind: dice.of(ELEMENT_KINDS),
      rank: ranks(64)[nth % 64] ?? '',
      text: dice.of(LATIN.objects),
      linkedProcessId: dice.roll(4) === 0 ? dice.of(rows).id : null,
    };
  });
};

const rankCache = new Map<number, string[]>();
const ranks = (count: number): string[] => {
  const known = rankCache.get(count) ?? generateNKeysBetween(null, null, count);
  rankCache.set(count, known);
  return known;
};

if (import.meta.main) {
  const [count = '10000', file = 'model.json', seed = 'strata'] = process.argv.slice(2);
  writeFileSync(file, JSON.stringify(generateModel({ seed, processes: Number(count) })));
}
