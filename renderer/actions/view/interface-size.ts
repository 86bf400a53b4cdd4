/** The size of the whole interface, apart from the canvas's zoom. In a browser this is the browser's own zoom. */
import type { InterfaceSizeStep } from '../../../shared/api/bridge.ts';
import { percentIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { notify } from '../../state/session/session.ts';
import type { Action } from '../action.ts';
import { words as names } from '../names/window/words.ts';

const sizeAction = (step: InterfaceSizeStep, id: string): Action => ({
  id,
  name: () => say(names.interfaceSize, { step }),
  keywords: names.interfaceSizeKeywords,
  group: 'View',
  get isHidden() {
    return window.strata === undefined;
  },
  applies: () => window.strata !== undefined,
  perform: async () => {
    const size = await window.strata?.desktop.changeInterfaceSize(step);
    if (size !== undefined) notify(say(names.interfaceSizeIs, { size: percentIn(size) }));
  },
});

export const interfaceSizeActions: readonly Action[] = [
  sizeAction('larger', 'view.interfaceLarger'),
  sizeAction('smaller', 'view.interfaceSmaller'),
  sizeAction('default', 'view.interfaceDefault'),
];
