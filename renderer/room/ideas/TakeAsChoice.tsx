import { useStore } from 'zustand';
import type { RoomActivity } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModel } from '../../parts/use-model.ts';
import { codeAndNameOf } from '../../state/room/about.ts';
import { chooseTakeAs, takePlace, takingStore } from '../../state/room/tray/taking.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { words } from './words.ts';

/** Names the parent of the blocks that ideas become, and whether they are proposed first. */
export const TakeAsChoice = ({ tray }: { tray: NonNullable<RoomActivity['tray']> }) => {
  useStore(takingStore);
  const name = useModel((model) => codeAndNameOf(model, takePlace(model, tray).parentId));
  const takeAs = useModel((model) => takePlace(model, tray).takeAs);
  const canPropose = useModel((model) => takePlace(model, tray).canPropose);
  const children = { value: 'children', label: say(words.asChildren, { name }) } as const;
  const proposal = { value: 'proposal', label: say(words.asProposal, { name }) } as const;
  return (
    <div className="tray-place">
      <Select
        label={say(words.takeAs)}
        value={takeAs}
        options={canPropose ? [proposal, children] : [children]}
        onChange={(chosen) => chooseTakeAs(tray, chosen)}
      />
    </div>
  );
};
