/** Shows another state of the open model in its place, for reading only, and comes back. */
import type { Model } from '../../shared/model/model.ts';
import { refuse } from '../../shared/model/refusals.ts';
import { liveReplica, useDocument } from './document.ts';
import type { Replica } from './replica.ts';
import { useSession } from './session.ts';

/** Puts `model` on screen, in every view, in place of the open one. */
export const showPast = (model: Model, title: string): void => {
  const { past, readOnly } = useDocument.getState();
  const live = liveReplica();
  if (!live) return;
  swapTo(asReplica(live, model), {
    past: { live, wasReadOnly: past?.wasReadOnly ?? readOnly, title },
    readOnly: true,
  });
};

/** Shows the model itself again, with all that was done to it meanwhile. */
export const backToNow = (): void => {
  const { past } = useDocument.getState();
  if (past) swapTo(past.live, { past: null, readOnly: past.wasReadOnly });
};

type Swapped = Pick<ReturnType<typeof useDocument.getState>, 'past' | 'readOnly'>;

const swapTo = (replica: Replica, state: Swapped): void => {
  letGoOfMissing(replica.model);
  useDocument.setState(({ revision }) => ({ ...state, replica, revision: revision + 1 }));
};

/** What is selected or drilled into may not be there in another state. */
const letGoOfMissing = (model: Model): void =>
  useSession.setState(({ selection, rootId }) => ({
    selection: selection.filter((id) => model.rows.process.has(id)),
    rootId: rootId !== null && model.rows.process.has(rootId) ? rootId : null,
    selectedFlow: null,
    editing: null,
  }));

/** A state as the views read it. It can't be changed, so whatever would change it is refused. */
const asReplica = ({ file }: Replica, model: Model): Replica => {
  const refusal = async () => refuse('nothing-to-undo');
  return {
    file,
    model,
    perform: () => refuse('nothing-to-do'),
    undo: refusal,
    redo: refusal,
    history: async () => ({ undo: null, redo: null }),
    receive: () => {},
    reset: () => {},
    settled: async () => {},
    isAt: () => false,
  };
};
