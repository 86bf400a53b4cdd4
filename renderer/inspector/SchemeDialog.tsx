import { useStore } from 'zustand';
import { childrenOf, type Model, settingsOf } from '../../shared/model/model.ts';
import { codeOf, withScheme } from '../../shared/model/queries/codes.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { say } from '../../shared/words/messages.ts';
import { useModelNow } from '../parts/use-model.ts';
import { documentStore, perform } from '../state/document/document.ts';
import { Select } from '../ui/fields/Select.tsx';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { schemeOptions } from './options.tsx';
import { words } from './words.ts';
import './scheme.css';
import { schemePreviewStore } from '../state/panels/scheme-preview.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';

/** Blocks that are listed with both codes: enough to see how the scheme counts, level by level. */
const MAX_SHOWN = 60;

/** Changes the code scheme, with current and new codes side by side. Frozen codes stay. */
export const SchemeDialog = ({ onClose }: { onClose: () => void }) => {
  const { scheme } = useStore(schemePreviewStore);
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const { model } = useModelNow();
  const now = settingsOf(model).codeScheme;
  const after = withScheme(model, scheme);
  const ids = firstBlocks(model, MAX_SHOWN);
  const frozen = countFrozen(model);
  const change = () => {
    if (scheme === now || perform({ type: 'model.update', codeScheme: scheme })) onClose();
  };
  return (
    <Dialog
      title={say(words.changeScheme)}
      onClose={onClose}
      onSubmit={change}
      isWide
      actions={
        <DialogActions onCancel={onClose} isDisabled={scheme === now || readOnly}>
          {say(words.changeScheme)}
        </DialogActions>
      }
    >
      <Select
        label={say(words.codeScheme)}
        value={scheme}
        options={schemeOptions()}
        onChange={(chosen) => schemePreviewStore.setState({ scheme: chosen })}
      />
      <p className="dialog-note">
        {frozen === 0 ? say(words.noFrozen) : say(words.frozenCount, { count: frozen })}
      </p>
      <ScrollRegion className="scheme-codes" label={say(words.currentAndNew)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(words.current)}</th>
              <th scope="col">{say(words.new)}</th>
              <th scope="col">{say(words.block)}</th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const block = model.rows.process.get(id);
              return (
                <tr key={id}>
                  <td className="mono">{codeOf(model, id) || say(words.noCode)}</td>
                  <td className="mono">
                    {codeOf(after, id) || say(words.noCode)}
                    {block?.frozenCode != null && (
                      <span className="scheme-frozen"> {say(words.frozenMark)}</span>
                    )}
                  </td>
                  <td>{withTerms(model, block?.name ?? '')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {model.rows.process.size > ids.length && ids.length === MAX_SHOWN && (
        <p className="dialog-note">{say(words.firstShown, { count: MAX_SHOWN })}</p>
      )}
    </Dialog>
  );
};

/** The first blocks of the tree, in its order. */
const firstBlocks = (model: Model, limit: number): string[] => {
  const ids: string[] = [];
  const visit = (parentId: string | null): void => {
    for (const { id } of childrenOf(model, parentId)) {
      if (ids.length >= limit) return;
      ids.push(id);
      visit(id);
    }
  };
  visit(null);
  return ids;
};

const countFrozen = (model: Model): number => {
  let count = 0;
  for (const { frozenCode } of model.rows.process.values()) if (frozenCode !== null) count++;
  return count;
};
