/** The legend of the funnel overlay, along the top of the canvas: the scenario, and its stages with the linked blocks. */

import { X } from 'lucide-react';
import { useState } from 'react';
import { useStore } from 'zustand';
import { volumesInWords } from '../../../shared/charts/funnel-band.ts';
import { funnelsOf } from '../../../shared/funnel/input/from-model.ts';
import type { LinkedStage, Volumes } from '../../../shared/funnel/overlay.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { toggleFunnelOverlay } from '../../actions/view/funnel-overlay.ts';
import { PartBoundary } from '../../parts/boundary/PartBoundary.tsx';
import { useModelNow } from '../../parts/use-model.ts';
import { sessionStore } from '../../state/session/session.ts';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Select, type SelectOption } from '../../ui/fields/Select.tsx';
import { LinkStageDialog } from './LinkStageDialog.tsx';
import type { ShownOverlay } from './overlay-state.ts';
import { StripStage } from './StripStage.tsx';
import './strip.css';
import { say } from '../../../shared/words/messages.ts';
import { words } from './words.ts';

export const FunnelStrip = ({ shown }: { shown: ShownOverlay }) => {
  const [linking, setLinking] = useState<string | null>(null);
  // The names of scenarios and codes of blocks may change with any command; there are few of either here.
  const volumes = useStore(sessionStore, (state) => state.funnelVolumes);
  const { model } = useModelNow();
  const scenarios = funnelsOf(model).map(({ id, name }) => ({
    value: id,
    label: withTerms(model, name).slice(0, 200),
  }));
  const stages = shown.overlay?.stages ?? [];
  const linked = stages.find(({ id }) => id === linking);
  return (
    <section className="funnel-strip" aria-label={say(words.overlay)}>
      <header className="funnel-strip-head">
        <h2>{say(words.funnel)}</h2>
        {scenarios.length > 1 ? (
          <Select
            label={say(words.scenario)}
            hideLabel
            value={shown.funnelId}
            options={scenarios}
            onChange={(funnelOverlay) => sessionStore.setState({ funnelOverlay })}
          />
        ) : (
          <span className="funnel-strip-name">{scenarios[0]?.label}</span>
        )}
        <Select
          label={say(words.volumes)}
          hideLabel
          value={volumes}
          options={volumeOptions()}
          onChange={(funnelVolumes) => sessionStore.setState({ funnelVolumes })}
        />
        <p className="funnel-strip-note" role="status">
          {missingWords(stages)}
        </p>
        <IconButton label={say(words.hide)} size="small" onPress={toggleFunnelOverlay}>
          <X size={15} aria-hidden />
        </IconButton>
      </header>
      {shown.problem === null ? (
        <ol
          className="funnel-strip-stages"
          aria-label={say(words.stages, { volumes: volumesInWords(volumes) })}
          title={volumesInWords(volumes)}
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
      {linked ? (
        <PartBoundary part="dialog" onClose={() => setLinking(null)}>
          <LinkStageDialog stage={linked} onClose={() => setLinking(null)} />
        </PartBoundary>
      ) : null}
    </section>
  );
};

const volumeOptions = (): SelectOption<Volumes>[] => [
  { value: 'needed', label: say(words.needed) },
  { value: 'netted', label: say(words.netted) },
];

/** How many stages the canvas can’t show, and why. */
const missingWords = (stages: readonly LinkedStage[]): string => {
  const missing = stages.filter(({ processId }) => processId === null).length;
  if (missing === 0) return '';
  if (missing === stages.length) return say(words.noneLinked);
  return say(words.someNotLinked, { missing, count: stages.length });
};
