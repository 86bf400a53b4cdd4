/** What use cases say about blocks: which of them touch a block, and which blocks none touches. */
import { childrenOf, type Model, referrersOf } from '../model.ts';
import type { RecordOf } from '../records.ts';
import { ancestorsOf } from './ancestors.ts';

/** The use cases with a step at a block, in no particular order. Costs the steps there. */
export const casesTouching = (model: Model, processId: string): RecordOf['useCase'][] => {
  const found = new Map<string, RecordOf['useCase']>();
  for (const stepId of referrersOf(model, 'step', 'processId', processId)) {
    const useCase = model.rows.useCase.get(model.rows.step.get(stepId)?.useCaseId ?? '');
    if (useCase) found.set(useCase.id, useCase);
  }
  return [...found.values()];
};

/**
 * The blocks of the tree that no use case touches: neither they nor anything in them has a step. Of a block that is
 * untouched with all in it, only the block is named. Costs the tree.
 */
export const untouchedBlocks = (model: Model): string[] => {
  const touched = new Set<string>();
  for (const { processId } of model.rows.step.values()) {
    if (processId === null || !model.rows.process.has(processId)) continue;
    touched.add(processId);
    for (const { id } of ancestorsOf(model, processId)) touched.add(id);
  }
  const untouched: string[] = [];
  const visit = (parentId: string | null): void => {
    for (const { id } of childrenOf(model, parentId)) {
      if (touched.has(id)) visit(id);
      else untouched.push(id);
    }
  };
  visit(null);
  return untouched;
};
