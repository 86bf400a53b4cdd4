/** The way back up: library, model, and the blocks from a macro process down to the root of the canvas. */
import { useStore } from 'zustand';
import { getRow, settingsOf } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModel, useModelNow } from '../../parts/use-model.ts';
import { goToLibrary, hasLibrary } from '../../state/ports/route.ts';
import { sessionStore } from '../../state/session/session.ts';
import { drillTo } from '../../state/view/view.ts';
import { words } from '../words.ts';

export const Breadcrumb = () => {
  const rootId = useStore(sessionStore, (state) => state.rootId);
  const name = useModel((model) => settingsOf(model).name);
  const { model } = useModelNow();
  const root = rootId === null ? undefined : getRow(model, 'process', rootId);
  const chain = root ? [...ancestorsOf(model, root.id), root] : [];
  return (
    <nav className="breadcrumb" aria-label={say(words.breadcrumb)}>
      <ol>
        {hasLibrary() ? (
          <li>
            <button type="button" onClick={goToLibrary}>
              {say(words.library)}
            </button>
          </li>
        ) : null}
        <li>
          <button
            type="button"
            className={chain.length === 0 ? 'breadcrumb-here' : undefined}
            aria-current={chain.length === 0 ? 'page' : undefined}
            onClick={() => drillTo(null)}
          >
            <bdi>{name}</bdi>
          </button>
        </li>
        {chain.map((block, i) => (
          <li key={block.id}>
            <button
              type="button"
              className={i === chain.length - 1 ? 'breadcrumb-here' : undefined}
              aria-current={i === chain.length - 1 ? 'page' : undefined}
              onClick={() => drillTo(block.id)}
            >
              <span className="breadcrumb-code">{codeOf(model, block.id)}</span> <bdi>{block.name}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
};
