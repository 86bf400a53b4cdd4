/** Shows another version of the open model in its place, read-only, and returns to the current one. */
import type { Model } from '../../../shared/model/model.ts';
import { refuse } from '../../../shared/model/refusals/refusals.ts';
import { documentStore, liveReplica } from '../document/document.ts';
import type { Replica } from '../replica/replica.ts';
import { blocks, selectedBlocks } from '../session/selection.ts';
import { sessionStore } from '../session/session.ts';

/** Shows `model` in every view instead of the open model. */
export const showPast = (model: Model, title: string): void => {
  const { past, readOnly } = documentStore.getState();
  const live = liveReplica();
  if (!live) return;
  swapTo(asReplica(live, model), {
    past: { live, wasReadOnly: past?.wasReadOnly ?? readOnly, title },
    readOnly: true,
  });
};

/** Shows the current version again, with all changes made since. */
export const backToNow = (): void => {
  const { past } = documentStore.getState();
  if (past) swapTo(past.live, { past: null, readOnly: past.wasReadOnly });
};

type Swapped = Pick<ReturnType<typeof documentStore.getState>, 'past' | 'readOnly'>;

const swapTo = (replica: Replica, state: Swapped): void => {
  letGoOfMissing(replica.model);
  documentStore.setState(({ revision }) => ({ ...state, replica, revision: revision + 1 }));
};

/** What is selected or drilled into may not be there in another state. */
const letGoOfMissing = (model: Model): void =>
  sessionStore.setState((state) => ({
    selection: blocks(selectedBlocks(state).filter((id) => model.rows.process.has(id))),
    rootId: state.rootId !== null && model.rows.process.has(state.rootId) ? state.rootId : null,
    editing: null,
  }));

/** A state as the views read it. It can't be changed, so whatever would change it is refused. */
const asReplica = ({ file }: Replica, model: Model): Replica => {
  const refusal = async () => refuse('nothing-to-undo');
  return {
    file,
    model,
    unsent: [],
    perform: () => refuse('nothing-to-do'),
    undo: refusal,
    redo: refusal,
    restore: refusal,
    restoreFrom: refusal,
    history: async () => ({ undo: null, redo: null }),
    receive: () => {},
    rejoin: async () => ({ readOnly: true }),
    settled: async () => {},
    isAt: () => false,
    flush: () => {},
    stop: () => {},
  };
};
