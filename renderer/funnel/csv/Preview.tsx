import { Fragment } from 'react';
import type { PipelineProblem } from '../../../shared/funnel/pipeline/report.ts';
import type { Study } from '../../../shared/funnel/pipeline/study.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { ScrollRegion } from '../../ui/ScrollRegion.tsx';
import { words } from './words.ts';

type RowProblem = Extract<PipelineProblem, { readonly line: number }>;

/** The first rows of a file, or those with problems, each problem right below its row. */
export const Preview = ({ study: { head, rows, moreRows, report } }: { study: Study }) => {
  const byLine = new Map<number, RowProblem[]>();
  for (const problem of report?.problems ?? [])
    if ('line' in problem) byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem]);
  const label = say(byLine.size > 0 ? words.rowsWithProblems : words.firstRows);
  return (
    <ScrollRegion className="csv-preview" label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(words.line)}</th>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => {
            const wrong = byLine.get(line) ?? [];
            return (
              <Fragment key={line}>
                <tr className={wrong.length > 0 ? 'csv-fault' : undefined}>
                  <th scope="row">{line}</th>
                  {head.map((name, column) => (
                    <td
                      key={name}
                      className={wrong.some((each) => each.column === name) ? 'csv-wrong' : undefined}
                    >
                      {cells[column]}
                    </td>
                  ))}
                </tr>
                {wrong.map(({ column, sentence }) => (
                  <tr key={`${column} ${sentence}`}>
                    <td colSpan={head.length + 1} className="field-problem">
                      {say(words.problemAt, { line, column: quoted(column), problem: sentence })}
                    </td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {moreRows > 0 && (
        <p>{say(byLine.size > 0 ? words.moreProblems : words.moreRows, { count: moreRows })}</p>
      )}
    </ScrollRegion>
  );
};
