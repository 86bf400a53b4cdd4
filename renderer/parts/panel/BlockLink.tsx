import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { goToBlock } from '../../state/view/go-to-block.ts';
import { useModel } from '../use-model.ts';
import './side.css';

/** A block by code and name; pressing it shows the block on the canvas. */
export const BlockLink = ({ id }: { id: string }) => {
  const code = useModel((model) => codeOf(model, id));
  const name = useModel((model) => withTerms(model, model.rows.process.get(id)?.name ?? ''));
  return (
    <button type="button" className="side-go" title={name} onClick={() => goToBlock(id)}>
      {code !== '' && <span className="mono">{code}</span>} <bdi>{name}</bdi>
    </button>
  );
};
