/** The blocks of proposals that the room does not have, with all that is inside them, kept up to date while the model changes. */
import { eachReferrer, getRow, type Model } from '../../../shared/model/model.ts';
import { idOf, type Patch } from '../../../shared/model/patch.ts';

type HiddenBlocks = {
  isHidden(id: string): boolean;
  someHidden(): boolean;
  /** Takes a change in that the model has made. @returns the blocks that are hidden now and were not, or the reverse. */
  update(patch: Patch): ReadonlySet<string>;
};

export const hiddenBlocks = (model: Model): HiddenBlocks => {
  const hidden = new Set<string>();

  /** Whether the block, or what it is in, stands in a proposal that is not here. */
  const isHiddenNow = (id: string): boolean => {
    const seen = new Set<string>();
    for (let block = getRow(model, 'process', id); block && !seen.has(block.id); ) {
      seen.add(block.id);
      const proposal = block.proposalId === null ? undefined : getRow(model, 'proposal', block.proposalId);
      if (block.proposalId !== null && !proposal) return true;
      const next = block.parentId ?? proposal?.processId ?? null;
      if (next === null) return false;
      block = getRow(model, 'process', next);
    }
    return true;
  };

  /** Looks again at a block and, if it has turned, at all that is inside it and in proposals for it. */
  const look = (first: string, turned: Set<string>): void => {
    const open = [first];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const isThere = model.rows.process.has(id);
      const now = isThere && isHiddenNow(id);
      if (now === hidden.has(id)) continue;
      hidden[now ? 'add' : 'delete'](id);
      if (!isThere) continue;
      turned.add(id);
      eachReferrer(model, 'process', 'parentId', id, (child) => open.push(child));
      eachReferrer(model, 'proposal', 'processId', id, (proposal) =>
        eachReferrer(model, 'process', 'proposalId', proposal, (block) => open.push(block)),
      );
    }
  };

  const turnedAtFirst = new Set<string>();
  for (const { id, proposalId } of model.rows.process.values())
    if (proposalId !== null) look(id, turnedAtFirst);

  return {
    isHidden: (id) => hidden.has(id),
    someHidden: () => hidden.size > 0,
    update: (patch) => {
      const turned = new Set<string>();
      for (const change of patch) {
        if (change.table === 'process') look(idOf(change), turned);
        if (change.table === 'proposal')
          eachReferrer(model, 'process', 'proposalId', idOf(change), (id) => look(id, turned));
      }
      return turned;
    },
  };
};
