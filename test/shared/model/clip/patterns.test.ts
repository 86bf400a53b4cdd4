import { describe, expect, it } from 'vitest';
import { clipSchema } from '../../../../shared/model/clip/clip.ts';
import { clipOf, PATTERNS, sizeOf } from '../../../../shared/model/clip/patterns.ts';
import { childrenOf } from '../../../../shared/model/model.ts';
import { processByCode } from '../../../../shared/model/queries/codes.ts';
import { perform, seedModel } from '../harness.ts';

describe('the library of patterns', () => {
  it.each(PATTERNS.map((pattern) => [pattern.id, pattern] as const))('%s goes in as a clip', (_, pattern) => {
    const clip = clipOf(pattern);
    expect(clipSchema.safeParse(clip).error).toBeUndefined();
    expect(clip.blocks).toHaveLength(sizeOf(pattern));
    const model = seedModel();
    const contract = processByCode(model, 'C')?.id ?? '';
    perform(model, { type: 'process.paste', parentId: contract, clip });
    expect(childrenOf(model, contract).map(({ name }) => name)).toEqual(
      pattern.blocks.map(({ name }) => name),
    );
    expect(model.rows.flow.size).toBe(pattern.flows?.length ?? 0);
  });

  it('holds the groupings of the Sales & Support seed', () => {
    const groupings = [...seedModel().rows.grouping.values()].map(({ name }) => name);
    expect(new Set(PATTERNS[0]?.blocks.map(({ name }) => name))).toEqual(new Set(groupings));
  });
});
