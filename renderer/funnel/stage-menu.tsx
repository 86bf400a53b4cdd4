import { ArrowDown, ArrowUp, CalendarDays, Link2, Plus, Trash2 } from 'lucide-react';
import { stagesOf } from '../../shared/funnel/from-model.ts';
import { placeBeside } from '../inspector/place-beside.ts';
import { currentModel } from '../state/document.ts';
import type { MenuEntry } from '../ui/Menu.tsx';
import { useFunnelState } from './funnel-state.ts';
import { performHere } from './preview.ts';
import type { Stage } from './scenario.ts';
import { addStage, showOnCanvas } from './stage-changes.ts';

/** What can be done with a stage beside changing its figures. */
export const stageMenu = (stage: Stage, isFirst: boolean, isLast: boolean): readonly MenuEntry[] => {
  const move = (by: -1 | 1) => {
    const before = placeBeside(stagesOf(currentModel(), stage.funnelId), stage.id, by);
    if (before !== undefined) performHere({ type: 'stage.move', id: stage.id, before });
  };
  return [
    {
      id: 'link',
      label: stage.processId === null ? 'Link to a block…' : 'Link to another block…',
      icon: <Link2 size={15} aria-hidden />,
      onAction: () => useFunnelState.setState({ dialog: { kind: 'link', stageId: stage.id } }),
    },
    ...(stage.processId === null
      ? []
      : [
          {
            id: 'show',
            label: 'Show the block on the canvas',
            onAction: () => showOnCanvas(stage.processId ?? ''),
          },
          {
            id: 'unlink',
            label: 'Remove the link',
            onAction: () => performHere({ type: 'stage.update', id: stage.id, processId: null }),
          },
        ]),
    {
      id: 'profile',
      label: 'Open units by date…',
      icon: <CalendarDays size={15} aria-hidden />,
      onAction: () => useFunnelState.setState({ dialog: { kind: 'profile', stageId: stage.id } }),
    },
    'separator',
    {
      id: 'up',
      label: 'Move up',
      icon: <ArrowUp size={15} aria-hidden />,
      isDisabled: isFirst,
      onAction: () => move(-1),
    },
    {
      id: 'down',
      label: 'Move down',
      icon: <ArrowDown size={15} aria-hidden />,
      isDisabled: isLast,
      onAction: () => move(1),
    },
    {
      id: 'insert',
      label: 'Insert a stage before',
      icon: <Plus size={15} aria-hidden />,
      onAction: () => addStage(stage.funnelId, stage.id),
    },
    'separator',
    {
      id: 'remove',
      label: 'Remove',
      icon: <Trash2 size={15} aria-hidden />,
      onAction: () => performHere({ type: 'stage.remove', id: stage.id }),
    },
  ];
};
