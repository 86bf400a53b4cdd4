/** The legend of the funnel overlay, along the top of the canvas: the scenario, and its stages with the blocks they stand for. */
import { X } from 'lucide-react';
import { useState } from 'react';
import { funnelsOf } from '../../../shared/funnel/from-model.ts';
import type { LinkedStage, Volumes } from '../../../shared/funnel/overlay.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { VOLUMES_IN_WORDS } from '../../../shared/scene/pictures/funnel-band.ts';
import { toggleFunnelOverlay } from '../../actions/funnel-overlay.ts';
import { currentModel, useDocument } from '../../state/document.ts';
import { useSession } from '../../state/session.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select, type SelectOption } from '../../ui/Select.tsx';
import { LinkStageDialog } from './LinkStageDialog.tsx';
import type { ShownOverlay } from './overlay-state.ts';
import { StripStage } from './StripStage.tsx';
import './strip.css';

export const FunnelStrip = ({ shown }: { shown: ShownOverlay }) => {
  const [linking, setLinking] = useState<string | null>(null);
  // The names of scenarios and codes of blocks may change with any command; there are few of either here.
  useDocument(({ revision }) => revision);
  const volumes = useSession((state) => state.funnelVolumes);
  const model = currentModel();
  const scenarios = funnelsOf(model).map(({ id, name }) => ({
    value: id,
    label: withTerms(model, name).slice(0, 200),
  }));
  const stages = shown.overlay?.stages ?? [];
  const linked = stages.find(({ id }) => id === linking);
  return (
    <section className="funnel-strip" aria-label="Funnel overlay">
      <header className="funnel-strip-head">
        <h2>Funnel</h2>
        {scenarios.length > 1 ? (
          <Select
            label="Scenario"
            hideLabel
            value={shown.funnelId}
            options={scenarios}
            onChange={(funnelOverlay) => useSession.setState({ funnelOverlay })}
          />
        ) : (
          <span className="funnel-strip-name">{scenarios[0]?.label}</span>
        )}
        <Select
          label="Volumes"
          hideLabel
          value={volumes}
          options={VOLUMES}
          onChange={(funnelVolumes) => useSession.setState({ funnelVolumes })}
        />
        <p className="funnel-strip-note" role="status">
          {missingWords(stages)}
        </p>
        <IconButton label="Hide the funnel overlay" size="small" onPress={toggleFunnelOverlay}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {shown.problem === null ? (
        <ol
          className="funnel-strip-stages"
          aria-label={`Stages: ${VOLUMES_IN_WORDS[volumes]}`}
          title={VOLUMES_IN_WORDS[volumes]}
        >
          {stages.map((stage) => (
            <StripStage
              key={stage.id}
              stage={stage}
              figures={shown.figures}
              onLink={() => setLinking(stage.id)}
            />
          ))}
        </ol>
      ) : (
        <p className="funnel-strip-problem">{shown.problem}</p>
      )}
      {linked ? <LinkStageDialog stage={linked} onClose={() => setLinking(null)} /> : null}
    </section>
  );
};

const VOLUMES: readonly SelectOption<Volumes>[] = [
  { value: 'needed', label: 'Needed for the whole quota' },
  { value: 'netted', label: 'Still to come, after what is open' },
];

/** How many stages the canvas can't show, and why. */
const missingWords = (stages: readonly LinkedStage[]): string => {
  const missing = stages.filter(({ processId }) => processId === null).length;
  if (missing === 0) return '';
  if (missing === stages.length) return 'No stage is linked to a block yet, so the canvas shows none.';
  return missing === 1
    ? 'One stage is not linked to a block.'
    : `${missing} of ${stages.length} stages are not linked to a block.`;
};
