import { Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { say } from '../../shared/words/messages.ts';
import { menuName } from '../actions/action.ts';
import { alignActions } from '../actions/blocks/arrange-actions.ts';
import { deleteBlocks } from '../actions/blocks/deleting.ts';
import { useModel } from '../parts/use-model.ts';
import { documentStore } from '../state/document/document.ts';
import { Button } from '../ui/buttons/Button.tsx';
import { IconButton } from '../ui/buttons/IconButton.tsx';
import { ColourSelect, LayoutSelect, StatusSelect } from './BlockSelects.tsx';
import { ManyFields } from './ManyFields.tsx';
import { words } from './words.ts';

/** Several blocks at once: their number, their common values, and buttons for all of them. */
export const ManyInspector = ({ ids }: { ids: readonly string[] }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  return (
    <div className="inspector">
      <h2 className="inspector-title">{say(words.blocks, { count: ids.length })}</h2>
      <StatusSelect ids={ids} />
      <LayoutSelect ids={ids} />
      <ColourSelect ids={ids} />
      <ManyFields ids={ids} />
      <ArrangeButtons />
      <div className="inspector-actions">
        <Button isDisabled={readOnly} onPress={() => deleteBlocks(ids)}>
          <Trash2 size={14} aria-hidden /> {say(words.deleteWithContents)}
        </Button>
      </div>
    </div>
  );
};

/** Shown only in free layout. */
const ArrangeButtons = () => {
  const applying = useModel(() => alignActions.map(({ applies }) => applies()).join());
  const can = applying.split(',').map((each) => each === 'true');
  if (!can.includes(true)) return null;
  return (
    <div role="group" aria-label={say(words.arrange)} className="inspector-arrange">
      {alignActions.map((action, i) => {
        const { id, icon: Icon, perform: arrange } = action;
        const name = menuName(action);
        return (
          <IconButton key={id} label={name} isDisabled={can[i] !== true} onPress={() => arrange()}>
            {Icon ? <Icon size={15} aria-hidden /> : name}
          </IconButton>
        );
      })}
    </div>
  );
};
