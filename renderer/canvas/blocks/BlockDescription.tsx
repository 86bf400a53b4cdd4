import { useStore } from 'zustand';
import { useModel } from '../../parts/use-model.ts';
import { lastSelected } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { blockDescription } from './block-description.ts';

/** The element that describes the selected block; one for all blocks, so that none costs anything while it isn't selected. */
export const BLOCK_DESCRIPTION_ID = 'block-description';

export const BlockDescription = () => {
  const id = useStore(sessionStore, lastSelected);
  const text = useModel((model) => (id === undefined ? '' : blockDescription(model, id)));
  return (
    <div id={BLOCK_DESCRIPTION_ID} className="sr-only">
      {text}
    </div>
  );
};
