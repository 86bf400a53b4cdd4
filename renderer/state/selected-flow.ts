/** The flow that is selected in place of blocks. Selecting a block, or its removal, lets it go. */
import { currentModel, onPatches } from './document.ts';
import { useSession } from './session.ts';

/** @param backTo the block that is selected again when the flow is let go. */
export const selectFlow = (id: string, backTo: string | null = null, among: readonly string[] = [id]): void =>
  useSession.setState({ selectedFlow: { id, among, backTo }, selection: [], editing: null });

export const letFlowGo = (): void => {
  const { selectedFlow } = useSession.getState();
  if (!selectedFlow) return;
  const { backTo } = selectedFlow;
  const isThere = backTo !== null && currentModel().rows.process.has(backTo);
  useSession.setState({ selectedFlow: null, selection: isThere ? [backTo] : [] });
};

useSession.subscribe(({ selection, selectedFlow }, before) => {
  if (selectedFlow && selectedFlow === before.selectedFlow && selection !== before.selection)
    useSession.setState({ selectedFlow: null });
});

onPatches((patches) => {
  const { selectedFlow } = useSession.getState();
  if (!selectedFlow || !patches.some((patch) => patch.some(({ table }) => table === 'flow'))) return;
  if (!currentModel().rows.flow.has(selectedFlow.id)) letFlowGo();
});
