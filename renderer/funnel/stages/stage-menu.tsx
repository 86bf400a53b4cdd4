import { ArrowDown, ArrowUp, CalendarDays, Link2, Plus, Trash2 } from 'lucide-react';
import { stagesOf } from '../../../shared/funnel/input/from-model.ts';
import { say } from '../../../shared/words/messages.ts';
import { deleteRecord } from '../../actions/blocks/deleting.ts';
import { placeBeside } from '../../parts/place-beside.ts';
import { currentModel } from '../../state/document/document.ts';
import type { MenuEntry } from '../../ui/overlay/Menu.tsx';
import { endPreview, performHere } from '../figures/preview.ts';
import { funnelStore } from '../scenario/funnel-state.ts';
import type { Stage } from '../scenario/scenario.ts';
import { addStage, showOnCanvas } from './stage-changes.ts';
import { words } from './words.ts';

/** The menu of a stage: all that can be done with it except editing its figures. */
export const stageMenu = (stage: Stage, isFirst: boolean, isLast: boolean): readonly MenuEntry[] => {
  const move = (by: -1 | 1) => {
    const before = placeBeside(stagesOf(currentModel(), stage.funnelId), stage.id, by);
    if (before !== undefined) performHere({ type: 'stage.move', id: stage.id, before });
  };
  return [
    {
      id: 'link',
      label: say(stage.processId === null ? words.linkToBlock : words.linkToOther),
      icon: <Link2 size={15} aria-hidden />,
      onAction: () => funnelStore.setState({ dialog: { kind: 'link', stageId: stage.id } }),
    },
    ...(stage.processId === null
      ? []
      : [
          {
            id: 'show',
            label: say(words.showOnCanvas),
            onAction: () => showOnCanvas(stage.processId ?? ''),
          },
          {
            id: 'unlink',
            label: say(words.removeLink),
            onAction: () => performHere({ type: 'stage.update', id: stage.id, processId: null }),
          },
        ]),
    {
      id: 'profile',
      label: say(words.openByPeriod),
      icon: <CalendarDays size={15} aria-hidden />,
      onAction: () => funnelStore.setState({ dialog: { kind: 'profile', stageId: stage.id } }),
    },
    'separator',
    {
      id: 'up',
      label: say(words.moveUp),
      icon: <ArrowUp size={15} aria-hidden />,
      isDisabled: isFirst,
      onAction: () => move(-1),
    },
    {
      id: 'down',
      label: say(words.moveDown),
      icon: <ArrowDown size={15} aria-hidden />,
      isDisabled: isLast,
      onAction: () => move(1),
    },
    {
      id: 'insert',
      label: say(words.insertBefore),
      icon: <Plus size={15} aria-hidden />,
      onAction: () => addStage(stage.funnelId, stage.id),
    },
    'separator',
    {
      id: 'remove',
      label: say(words.delete),
      icon: <Trash2 size={15} aria-hidden />,
      onAction: () => {
        deleteRecord({ type: 'stage.remove', id: stage.id });
        endPreview();
      },
    },
  ];
};
