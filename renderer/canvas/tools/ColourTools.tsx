/** What blocks are coloured by: status, owner, system or a lens at a press, and a menu with all there is. */
import { Check, CircleCheck, Glasses, type LucideIcon, Palette, Server, UserRound } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { byRank } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Colouring } from '../../../shared/scene/overlays/colour-overlay.ts';
import { say } from '../../../shared/words/messages.ts';
import { menuName } from '../../actions/action.ts';
import { colourByActions } from '../../actions/view/colour-actions.ts';
import { useModel } from '../../parts/use-model.ts';
import { colouringStore, hideColouring } from '../../state/panels/colouring.ts';
import { hideLens, lensStore, showLens } from '../../state/panels/lens.ts';
import { MenuButton, type MenuEntry } from '../../ui/overlay/Menu.tsx';
import { words } from '../words.ts';
import { Tool } from './Tool.tsx';

const MAX_LENSES = 20;
const AT_A_PRESS: readonly (readonly [by: Colouring, Icon: LucideIcon])[] = [
  ['status', CircleCheck],
  ['owner', UserRound],
  ['system', Server],
];

export const ColourTools = () => {
  const colouring = useStore(colouringStore, (state) => state.shown);
  const lens = useStore(lensStore, (state) => state.shown);
  const lenses = useModel(
    useShallow((model) => [...model.rows.lens.values()].sort(byRank).slice(0, MAX_LENSES)),
  );
  const named = useModel(useShallow((model) => lenses.map(({ name }) => withTerms(model, name))));
  const ticked = (isOn: boolean) => (isOn ? <Check size={14} aria-hidden /> : undefined);
  const entries: MenuEntry[] = [
    ...colourByActions.map((action) => ({
      id: action.id,
      label: menuName(action),
      icon: ticked(action.isOn?.() ?? false),
      onAction: () => action.perform(),
    })),
    ...(lenses.length > 0 ? (['separator'] as const) : []),
    ...lenses.map(({ id }, i) => ({
      id: `lens ${id}`,
      label: named[i] ?? '',
      icon: ticked(lens?.lensId === id),
      onAction: () => (lens?.lensId === id ? hideLens() : showLens(id)),
    })),
    'separator',
    {
      id: 'none',
      label: say(words.noColouring),
      icon: ticked(!colouring && !lens),
      onAction: () => {
        hideColouring();
        hideLens();
      },
    },
  ];
  const [first] = lenses;
  const lensLabel = say(words.colourByLens, { lens: named[0] ?? '' });
  return (
    <>
      {AT_A_PRESS.map(([by, Icon]) => {
        const action = colourByActions.find(({ id }) => id === `view.colour.${by}`);
        return action ? (
          <Tool key={by} id={action.id} label={menuName(action)} isPressed={colouring?.by === by}>
            <Icon size={14} aria-hidden />
          </Tool>
        ) : null;
      })}
      {first ? (
        <button
          type="button"
          aria-label={lensLabel}
          aria-pressed={lens !== null}
          title={lensLabel}
          onClick={() => (lens ? hideLens() : showLens(first.id))}
        >
          <Glasses size={14} aria-hidden />
        </button>
      ) : null}
      <MenuButton label={say(words.colour)} icon={<Palette size={14} aria-hidden />} entries={entries} />
    </>
  );
};
