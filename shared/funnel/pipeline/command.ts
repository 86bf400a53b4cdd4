import type { EditCommand } from '../../model/apply.ts';
import { say } from '../../words/messages.ts';
import { quoted } from '../../words/quoted.ts';
import type { StageReport } from './report.ts';
import { words } from './words.ts';

/** The report as one change, so that one undo reverts it. */
export const commandFrom = (stages: readonly StageReport[], scenario: string): EditCommand => ({
  type: 'batch',
  label: say(words.importLabel, { scenario: quoted(scenario) }),
  commands: [
    {
      type: 'stage.setOpen',
      stages: stages.map(({ id, open, openByPeriod }) => ({
        id,
        open,
        openByPeriod: openByPeriod && [...openByPeriod],
      })),
    },
    ...stages
      .filter(({ conversion, lagPeriods }) => conversion !== null || lagPeriods !== null)
      .map(({ id, conversion, lagPeriods }) => ({
        type: 'stage.update' as const,
        id,
        ...(conversion !== null && { conversion }),
        ...(lagPeriods !== null && { lagPeriods, lagDays: null }),
      })),
  ],
});
