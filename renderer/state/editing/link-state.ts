/** What is under way with flows on the canvas: one being drawn or reconnected, one being labelled. Never in the model. */

import { type Model, rowsReferringTo } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import { flowLabel } from '../../../shared/model/queries/flows/exchange.ts';
import type { Point } from '../../../shared/scene/lines/points.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel, perform } from '../document/document.ts';
import { currentCamera } from '../ports/camera.ts';
import { announce } from '../session/announce.ts';
import { createStore } from '../store.ts';
import { selectFlow } from '../view/select.ts';
import { spoken } from '../view/spoken.ts';
import { words } from '../words.ts';

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
  /** Why the flow can't go to the candidate; null if it can. */
  readonly refused: string | null;
};

type LinkState = {
  drawing: Drawing | null;
  labelling: string | null;
  /** Whether a letter typed on the flow began its label. */
  isByLetter: boolean;
};
export const linkStore = createStore<LinkState>(() => ({
  drawing: null,
  labelling: null,
  isByLetter: false,
}));

export const startDrawing = (start: Pick<Drawing, 'by' | 'end' | 'fixedId' | 'flowId'>): void =>
  linkStore.setState({
    drawing: { ...start, point: null, candidateId: null, refused: null },
    labelling: null,
  });

export const abandonDrawing = (): void => linkStore.setState({ drawing: null });

/** Aims the end that is being placed at a block, or at nothing. */
export const aimAt = (candidateId: string | null, point: Point | null = null): void => {
  const { drawing } = linkStore.getState();
  if (!drawing) return;
  const refused = candidateId === null ? null : reasonAgainst(currentModel(), drawing, candidateId);
  linkStore.setState({ drawing: { ...drawing, point, candidateId, refused } });
};

/** Makes the flow, or moves its end, where that can be done. */
export const finishDrawing = (): void => {
  const { drawing } = linkStore.getState();
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
    announce(say(words.drewFlow, { source: source ?? '', target: target ?? '' }));
  }
  currentCamera()?.focus(fixedId);
};

/** Why a flow can’t be drawn this way, in a few words; null if it can. */
const reasonAgainst = (
  model: Model,
  { fixedId, end, flowId }: Pick<Drawing, 'fixedId' | 'end' | 'flowId'>,
  candidateId: string,
): string | null => {
  if (candidateId === fixedId) return say(words.flowNeedsTwo);
  const isAncestor = (outer: string, inner: string) =>
    ancestorsOf(model, inner).some(({ id }) => id === outer);
  if (isAncestor(candidateId, fixedId) || isAncestor(fixedId, candidateId)) return say(words.flowInside);
  const [sourceId, targetId] = end === 'target' ? [fixedId, candidateId] : [candidateId, fixedId];
  const moved = model.rows.flow.get(flowId ?? '');
  const [kind, label] = moved ? [moved.kind, flowLabel(model, moved)] : ['sequence', ''];
  const isThere = rowsReferringTo(model, 'flow', 'sourceId', sourceId).some(
    (flow) =>
      flow.id !== flowId &&
      flow.targetId === targetId &&
      flow.kind === kind &&
      flowLabel(model, flow) === label,
  );
  return isThere ? say(words.flowExists) : null;
};
