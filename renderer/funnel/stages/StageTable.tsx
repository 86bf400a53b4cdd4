/** The stages of a scenario: conversion, lag and open units, and the units that the quota needs. */
import type { FunnelResult } from '../../../shared/funnel/calculate.ts';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { isLagInDays } from '../../../shared/funnel/rates.ts';
import { say } from '../../../shared/words/messages.ts';
import type { InputsProps } from '../figures/inputs.ts';
import { walkTable } from '../figures/walk-table.ts';
import { problemAt } from '../scenario/live-scenario.ts';
import { StageChoices } from './StageChoices.tsx';
import { StageRow } from './StageRow.tsx';
import { words } from './words.ts';

type StageTableProps = InputsProps & {
  /** The scenario including a preview, and its results. */
  live: FunnelInput;
  result: FunnelResult | null;
};

export const StageTable = ({ scenario, live, result, problems, kinds, readOnly }: StageTableProps) => {
  const { funnel, stages, input } = scenario;
  const inDays = isLagInDays(stages);
  const toCreate = (name: string): number | null | undefined => {
    if (!result) return undefined;
    const needs = result.netting.find(({ item }) => item === name)?.netRequirements ?? [];
    return needs.reduce<number | null>(
      (total, each) => (total === null || each === null ? null : total + each),
      0,
    );
  };
  return (
    <>
      <table className="sheet-table stage-table" onKeyDown={walkTable}>
        <caption className="sr-only">{say(words.stages)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.stage)}</th>
            <th scope="col" title={say(words.conversionHelp)}>
              {say(words.conversion)}
            </th>
            <th
              scope="col"
              title={say(inDays ? words.lagDaysHelp : words.lagHelp, { period: funnel.period })}
            >
              {say(inDays ? words.lagDays : words.lag)}
            </th>
            <th scope="col" title={say(words.openHelp)}>
              {say(words.open)}
            </th>
            <th scope="col" title={say(words.chanceToCloseHelp)}>
              {say(words.chanceToClose)}
            </th>
            <th scope="col" title={say(words.neededHelp)}>
              {say(words.needed)}
            </th>
            <th scope="col" title={say(words.toCreateHelp)}>
              {say(words.toCreate)}
            </th>
            <th scope="col">
              <span className="sr-only">{say(words.menu)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, index) => {
            const shown = live.stages[index] ?? input.stages[index];
            return (
              <StageRow
                key={stage.id}
                stage={stage}
                name={shown?.name ?? stage.name}
                isFirst={index === 0}
                isLast={index === stages.length - 1}
                shown={shown ?? { ...stage, openByPeriod: stage.openByPeriod && [...stage.openByPeriod] }}
                horizon={live.quota.length}
                isLagInDays={inDays}
                period={funnel.period}
                chanceToClose={result?.stages[index]?.closeProbability}
                needed={result?.reverse.stages[index]?.required}
                toCreate={toCreate(shown?.name ?? '')}
                nameProblem={problemAt(problems, `stages.${index}.name`)}
                conversionProblem={problemAt(problems, `stages.${index}.conversion`)}
                lagProblem={
                  problemAt(problems, `stages.${index}.lagPeriods`) ??
                  problemAt(problems, `stages.${index}.lagDays`)
                }
                openProblem={
                  problemAt(problems, `stages.${index}.open`) ??
                  problemAt(problems, `stages.${index}.openByPeriod`)
                }
                kinds={kinds}
                readOnly={readOnly}
              />
            );
          })}
        </tbody>
      </table>
      {stages.length === 0 && <p className="field-problem">{say(words.noStages)}</p>}
      <StageChoices scenario={scenario} readOnly={readOnly} />
    </>
  );
};
