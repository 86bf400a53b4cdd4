/** Which block a stage stands for: the scenarios of a block share that, by the names of their stages. */
import { getRow, type Model, rowsReferringTo } from '../../model/model.ts';
import type { RecordOf } from '../../model/records.ts';

/**
 * The id of the block that a stage stands for: its own link, else that of the first scenario of the same block that links a
 * stage of this name; null if there is none or the block is gone.
 */
export const blockOfStage = (model: Model, stage: RecordOf['stage']): string | null => {
  if (stage.processId !== null) return model.rows.process.has(stage.processId) ? stage.processId : null;
  const ownerId = getRow(model, 'funnel', stage.funnelId)?.processId;
  if (ownerId === undefined) return null;
  for (const { id } of rowsReferringTo(model, 'funnel', 'processId', ownerId))
    for (const { name, processId } of rowsReferringTo(model, 'stage', 'funnelId', id))
      if (name === stage.name && processId !== null && model.rows.process.has(processId)) return processId;
  return null;
};
