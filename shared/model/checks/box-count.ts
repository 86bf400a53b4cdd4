import { childrenOf, isInTree, settingsOf } from '../model.ts';
import { blockIn, type Check, stands } from './check.ts';

/**
 * A block that has children has neither too few of them to be worth a picture of its own, nor too many to take in at
 * a glance: 3 to 6 in IDEF0, 6 to 8 in UPN. The model's settings hold the limits; the check warns and never blocks.
 */
export const boxCount: Check = {
  name: 'box-count',
  severity: 'warning',
  readsAround: 'place',
  readsSettings: true,
  at: {
    process(model, { id }, tell) {
      const children = childrenOf(model, id);
      if (children.length === 0) return;
      const { boxCountMin: min, boxCountMax: max } = settingsOf(model);
      let count = 0;
      for (const child of children) if (stands(child)) count++;
      if (count === 0 || (count >= min && count <= max) || !isInTree(model, id)) return;
      const blocks = count === 1 ? 'only 1 block' : `${count.toLocaleString('en')} blocks`;
      tell({
        message: () =>
          `${blockIn(model, id)} contains ${blocks}; the guidance of this model is ${min} to ${max}.`,
        table: 'process',
        recordId: id,
        processId: id,
      });
    },
  },
  touchedBy: {
    process(_, { parentId }, mark) {
      if (parentId !== null) mark('process', parentId);
    },
  },
};
