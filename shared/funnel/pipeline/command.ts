import type { Command } from '../../model/apply.ts';
import { quoted } from '../../words/quoted.ts';
import type { StageReport } from './report.ts';

/** The report as one change, so that one undo takes it back. */
export const commandFrom = (stages: readonly StageReport[], scenario: string): Command => ({
  type: 'batch',
  label: `Read the pipeline of ${quoted(scenario)} from a file`,
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
        ...(lagPeriods !== null && { lagPeriods }),
      })),
  ],
});
