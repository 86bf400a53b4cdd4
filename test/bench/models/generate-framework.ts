/** A generated model with the framework's own objects in numbers: a wide matrix, and a long list of discussions. */
import { generateNKeysBetween } from 'fractional-indexing';
import { newBlock } from '../../../shared/model/commands/blocks/new-block.ts';
import { idSource, randomSource } from '../../../shared/model/ids.ts';
import type { ModelData, Process, RecordOf } from '../../../shared/model/records.ts';
import { generateModel } from './generate-model.ts';

export type Framework = {
  readonly data: ModelData;
  /** The macro process whose matrix is wide. */
  readonly macroId: string;
};

const VARIANTS = 500;
const GROUPINGS = 12;
const THREADS = 2_000;
const AT = '2026-01-01T00:00:00.000Z';

/** @param processes blocks of the model; those of the matrix come on top. */
export const generateFramework = (seed: string, processes: number): Framework => {
  const data = generateModel({ seed, processes });
  const newId = idSource(`${seed}/framework`);
  const roll = rollerFrom(seed);
  const blocks = data.tables.process ?? [];
  const last = blocks.findLast(({ parentId }) => parentId === null)?.rank ?? null;
  const block = (parentId: string | null, rank: string, name: string, complexity: number | null): Process =>
    newBlock({ id: newId(), parentId, rank, name, complexity });

  const macro = block(null, generateNKeysBetween(last, null, 1)[0] ?? '', 'Serve Everybody', null);
  const ranks = generateNKeysBetween(null, null, VARIANTS);
  const variants = ranks.map((rank, i) => block(macro.id, rank, `Serve Market ${i + 1}`, i + 1));
  const groupings = ranks.slice(0, GROUPINGS).map((rank, i): RecordOf['grouping'] => ({
    id: newId(),
    processId: macro.id,
    rank,
    name: `Practise Activity ${i + 1}`,
    definition: '',
  }));
  const parts: Process[] = [];
  const cells: RecordOf['cell'][] = [];
  for (const { id: processId } of variants)
    for (const [i, { id: groupingId, name }] of groupings.entries()) {
      const kind = roll(4);
      if (kind === 0) continue;
      const cell = { id: newId(), groupingId, processId };
      if (kind === 1) cells.push({ ...cell, state: 'none', realisedById: null });
      else {
        const part = block(processId, ranks[i] ?? '', name, null);
        parts.push(part);
        for (let n = roll(4); n > 0; n--) parts.push(block(part.id, ranks[n] ?? '', `Do Detail ${n}`, null));
        cells.push({ ...cell, state: 'realised', realisedById: part.id });
      }
    }
  const threads = Array.from({ length: THREADS }, (_, i): RecordOf['thread'] => ({
    id: newId(),
    kind: i % 2 === 0 ? 'question' : 'note',
    processId: blocks[roll(blocks.length)]?.id ?? null,
    termId: null,
    useCaseId: null,
    title: `What about point ${i + 1}?`,
    open: i % 3 > 0,
    acceptedPostId: null,
    asks: 'nothing',
    parked: false,
    at: AT,
  }));
  const posts = threads.flatMap(({ id: threadId }, i) =>
    ranks.slice(0, 1 + (i % 3)).map((rank): RecordOf['post'] => ({
      id: newId(),
      threadId,
      rank,
      author: `Author ${i % 20}`,
      at: AT,
      text: 'It *depends* on what is agreed with the customer, and on when.',
    })),
  );
  return {
    data: {
      ...data,
      tables: {
        ...data.tables,
        process: [...blocks, macro, ...variants, ...parts],
        grouping: groupings,
        cell: cells,
        thread: threads,
        post: posts,
      },
    },
    macroId: macro.id,
  };
};

const rollerFrom = (seed: string): ((sides: number) => number) => {
  const next = randomSource(`${seed}/framework`);
  return (sides) => next() % sides;
};
