import { codeOf, withScheme } from '../../shared/model/codes.ts';
import { childrenOf, type Model, settingsOf } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogActions } from '../ui/DialogActions.tsx';
import { Select } from '../ui/Select.tsx';
import { SCHEME_OPTIONS } from './options.tsx';
import './scheme.css';
import { counted } from '../ui/counted.ts';
import { useSchemePreview } from './scheme-preview.ts';

/** Blocks that are shown with both codes: enough to see how the scheme counts, level by level. */
const MOST_SHOWN = 60;

/** Changes the code scheme, with the old and the new codes side by side. Codes that were fixed stay. */
export const SchemeDialog = ({ onClose }: { onClose: () => void }) => {
  const { scheme } = useSchemePreview();
  useDocument((state) => state.revision);
  const readOnly = useDocument((state) => state.readOnly);
  const model = currentModel();
  const now = settingsOf(model).codeScheme;
  const after = withScheme(model, scheme);
  const ids = firstBlocks(model, MOST_SHOWN);
  const fixed = countFixed(model);
  const change = () => {
    if (scheme === now || perform({ type: 'model.update', codeScheme: scheme })) onClose();
  };
  return (
    <Dialog
      title="Change the codes"
      onClose={onClose}
      onSubmit={change}
      isWide
      actions={
        <DialogActions onCancel={onClose} isDisabled={scheme === now || readOnly}>
          Change the codes
        </DialogActions>
      }
    >
      <Select
        label="Codes"
        value={scheme}
        options={SCHEME_OPTIONS}
        onChange={(chosen) => useSchemePreview.setState({ scheme: chosen })}
      />
      <p className="dialog-note">
        {fixed === 0
          ? 'No code is fixed yet: all of them follow the scheme.'
          : `${counted(fixed, 'code is fixed and stays as it is', 'codes are fixed and stay as they are')}.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys. */}
      <div className="scheme-codes" role="region" aria-label="Old and new codes" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
              <th scope="col">Process</th>
            </tr>
          </thead>
          <tbody>
            {ids.map((id) => {
              const block = model.rows.process.get(id);
              return (
                <tr key={id}>
                  <td className="mono">{codeOf(model, id) || 'none'}</td>
                  <td className="mono">
                    {codeOf(after, id) || 'none'}
                    {block?.frozenCode != null && <span className="scheme-fixed"> fixed</span>}
                  </td>
                  <td>{withTerms(model, block?.name ?? '')}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {model.rows.process.size > ids.length && ids.length === MOST_SHOWN && (
        <p className="dialog-note">The first {MOST_SHOWN} are shown; the others follow in the same way.</p>
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

const countFixed = (model: Model): number => {
  let count = 0;
  for (const { frozenCode } of model.rows.process.values()) if (frozenCode !== null) count++;
  return count;
};
