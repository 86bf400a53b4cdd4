/** What is under way with flows on the canvas: one being drawn or reconnected, one being labelled. Never in the model. */
import { create } from 'zustand';
import { ancestorsOf, type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import type { Point } from '../../../shared/scene/route.ts';
import { announce } from '../../state/announce.ts';
import { currentModel, perform } from '../../state/document.ts';
import { selectFlow } from '../../state/selected-flow.ts';
import { spoken } from '../../state/spoken.ts';
import { currentCamera } from '../camera.ts';

export type Drawing = {
  readonly by: 'pointer' | 'keys';
  /** The end that is being placed, and the block at the other end. */
  readonly end: 'source' | 'target';
  readonly fixedId: string;
  /** The flow that is reconnected; null while a new one is drawn. */
  readonly flowId: string | null;
  /** Where the pointer is, in model units. */
  readonly point: Point | null;
  readonly candidateId: string | null;
  /** Why the flow can't go to the candidate; null where it can. */
  readonly refused: string | null;
};

type LinkState = { drawing: Drawing | null; labelling: string | null };
export const useLinkState = create<LinkState>(() => ({ drawing: null, labelling: null }));

export const startDrawing = (start: Pick<Drawing, 'by' | 'end' | 'fixedId' | 'flowId'>): void =>
  useLinkState.setState({
    drawing: { ...start, point: null, candidateId: null, refused: null },
    labelling: null,
  });

export const abandonDrawing = (): void => useLinkState.setState({ drawing: null });

/** Aims the end that is being placed at a block, or at nothing. */
export const aimAt = (candidateId: string | null, point: Point | null = null): void => {
  const { drawing } = useLinkState.getState();
  if (!drawing) return;
  const refused = candidateId === null ? null : reasonAgainst(currentModel(), drawing, candidateId);
  useLinkState.setState({ drawing: { ...drawing, point, candidateId, refused } });
};

/** Makes the flow, or moves its end, where that can be done. */
export const finishDrawing = (): void => {
  const { drawing } = useLinkState.getState();
  if (!drawing?.candidateId || drawing.refused) return;
  const { fixedId, candidateId, end, flowId } = drawing;
  abandonDrawing();
  const ends =
    end === 'target'
      ? { sourceId: fixedId, targetId: candidateId }
      : { sourceId: candidateId, targetId: fixedId };
  const applied = perform(
    flowId === null ? { type: 'flow.add', ...ends } : { type: 'flow.update', id: flowId, ...ends },
  );
  const made = applied?.patch.find((change) => change.op === 'put' && change.table === 'flow');
  const id = flowId ?? (made?.op === 'put' ? made.row.id : null);
  if (applied && id !== null) {
    selectFlow(id, fixedId);
    const [source, target] = [ends.sourceId, ends.targetId].map((each) => spoken(currentModel(), each));
    announce(`The flow goes from ${source} to ${target}. Enter labels it.`);
  }
  currentCamera()?.focus(fixedId);
};

/** Why a flow can't be drawn so, as a short sentence; null where it can. */
const reasonAgainst = (
  model: Model,
  { fixedId, end, flowId }: Pick<Drawing, 'fixedId' | 'end' | 'flowId'>,
  candidateId: string,
): string | null => {
  if (candidateId === fixedId) return 'A flow needs two blocks';
  const isAround = (outer: string, inner: string) => ancestorsOf(model, inner).some(({ id }) => id === outer);
  if (isAround(candidateId, fixedId) || isAround(fixedId, candidateId))
    return 'One of the two is inside the other';
  const [sourceId, targetId] = end === 'target' ? [fixedId, candidateId] : [candidateId, fixedId];
  const { kind, label } = model.rows.flow.get(flowId ?? '') ?? { kind: 'sequence', label: '' };
  const isThere = rowsReferringTo(model, 'flow', 'sourceId', sourceId).some(
    (flow) => flow.id !== flowId && flow.targetId === targetId && flow.kind === kind && flow.label === label,
  );
  return isThere ? 'This flow is there already' : null;
};
