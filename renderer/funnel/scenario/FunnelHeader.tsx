/** The header: chooses the scenario on screen, and has buttons for scenarios as a whole. */

import { Columns3, Copy, Download, FileUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { blocksWithFunnels, funnelsOf } from '../../../shared/funnel/input/from-model.ts';
import type { Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { say } from '../../../shared/words/messages.ts';
import { shownShortcut } from '../../actions/action.ts';
import { performAction, shortcutFor } from '../../actions/registry.ts';
import { useModel, useModelNow } from '../../parts/use-model.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { IconButton } from '../../ui/buttons/IconButton.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { funnelStore, showFunnel } from './funnel-state.ts';
import type { Funnel } from './scenario.ts';
import { words } from './words.ts';

export const FunnelHeader = ({ funnel }: { funnel: Funnel }) => {
  const readOnly = useStore(documentStore, (state) => state.readOnly);
  const isComparing = useStore(funnelStore, ({ compared }) => compared !== null);
  // The names of blocks and scenarios may change with any command; there are few of either.
  const { model } = useModelNow();
  const blocks = useModel(useShallow(blocksWithFunnels));
  const scenarios = funnelsOf(model, funnel.processId);
  return (
    <header className="funnel-header">
      <div className="funnel-picks">
        <Picker
          label={say(words.block)}
          value={funnel.processId}
          offered={blocks.map((id) => [id, blockName(model, id)])}
          onPick={(processId) => {
            const first = funnelsOf(currentModel(), processId)[0];
            if (first) showFunnel(first.id);
          }}
        />
        <Picker
          label={say(words.scenario)}
          value={funnel.id}
          offered={scenarios.map(({ id, name }) => [id, withTerms(model, name)])}
          onPick={showFunnel}
        />
      </div>
      <div className="funnel-tools" role="group" aria-label={say(words.scenario)}>
        <Tool id="funnel.new" label={say(words.newScenario)} isDisabled={readOnly}>
          <Plus size={16} aria-hidden />
        </Tool>
        <Tool id="funnel.duplicate" label={say(words.duplicate)} isDisabled={readOnly}>
          <Copy size={16} aria-hidden />
        </Tool>
        <Tool id="funnel.rename" label={say(words.rename)} isDisabled={readOnly}>
          <Pencil size={16} aria-hidden />
        </Tool>
        <Tool id="funnel.readPipeline" label={say(words.importPipeline)} isDisabled={readOnly}>
          <FileUp size={16} aria-hidden />
        </Tool>
        <Tool id="funnel.saveResults" label={say(words.exportResults)} isDisabled={false}>
          <Download size={16} aria-hidden />
        </Tool>
        <Tool id="funnel.delete" label={say(words.delete)} isDisabled={readOnly}>
          <Trash2 size={16} aria-hidden />
        </Tool>
        <Button
          size="small"
          aria-pressed={isComparing}
          className="funnel-compare"
          onPress={() => performAction('funnel.compare')}
        >
          <Columns3 size={15} aria-hidden /> {say(words.compare)}
        </Button>
      </div>
    </header>
  );
};

type PickerProps = {
  label: string;
  /** The id of what is on screen. */
  value: string;
  /** Ids and names. */
  offered: readonly (readonly [id: string, name: string])[];
  onPick(id: string): void;
};

const Picker = ({ label, value, offered, onPick }: PickerProps) => (
  <Select
    label={label}
    hideLabel
    value={value}
    options={offered.map(([id, name]) => ({ value: id, label: name }))}
    onChange={onPick}
  />
);

type ToolProps = { id: string; label: string; isDisabled: boolean; children: React.ReactNode };

const Tool = ({ id, label, isDisabled, children }: ToolProps) => {
  const shortcut = shortcutFor(id);
  return (
    <IconButton
      label={label}
      size="small"
      isDisabled={isDisabled}
      {...(shortcut && { shortcut: shownShortcut(shortcut) })}
      onPress={() => performAction(id)}
    >
      {children}
    </IconButton>
  );
};

export const blockName = (model: Model, processId: string): string =>
  `${codeOf(model, processId)} ${withTerms(model, model.rows.process.get(processId)?.name ?? '')}`.trim();
