import { useStore as useFlowStore, useViewport } from '@xyflow/react';
import { useMemo } from 'react';
import type { Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import type { Scene, SceneBox } from '../../../shared/scene/scene.ts';
import { say } from '../../../shared/words/messages.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { Chip } from '../../ui/marks/Chip.tsx';
import { words } from '../words.ts';
import { bandTitles } from './band-titles.ts';
import './band.css';

/** The titles of the containers that one looks into, at the edge of the picture: none while all can be read in it. */
export const TitleBand = ({ scene }: { scene: Scene }) => {
  const { x, y, zoom } = useViewport();
  const width = useFlowStore((state) => state.width);
  const { model } = useModelNow();
  const titles = useMemo(() => bandTitles(scene, { x, y, zoom }, width), [scene, x, y, zoom, width]);
  if (titles.length === 0) return null;
  return (
    <ul className="title-band" aria-label={say(words.titleBand)}>
      {titles.map(({ path, left, width: room }) => (
        <li key={path.at(-1)?.id} style={{ left, width: room }}>
          {path.map((box) => (
            <span key={box.id} className="title-band-part">
              <Chip code={box.kind === 'proposal' ? '' : codeOf(model, box.id)} level={box.level} />
              <bdi>{titleIn(model, box)}</bdi>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
};

const titleIn = (model: Model, { kind, id }: SceneBox): string => {
  const { process, proposal } = model.rows;
  return withTerms(model, (kind === 'proposal' ? proposal.get(id)?.title : process.get(id)?.name) ?? '');
};
