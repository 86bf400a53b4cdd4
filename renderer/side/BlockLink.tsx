import { codeOf } from '../../shared/model/codes.ts';
import { withTerms } from '../../shared/model/terms.ts';
import { useModel } from '../state/document.ts';
import { goToBlock } from './go-to-block.ts';
import './side.css';

/** A block by code and name; pressed it is shown on the canvas. */
export const BlockLink = ({ id }: { id: string }) => {
  const code = useModel((model) => codeOf(model, id));
  const name = useModel((model) => withTerms(model, model.rows.process.get(id)?.name ?? ''));
  return (
    <button type="button" className="side-go" title={name} onClick={() => goToBlock(id)}>
      {code !== '' && <span className="mono">{code}</span>} <bdi>{name}</bdi>
    </button>
  );
};
