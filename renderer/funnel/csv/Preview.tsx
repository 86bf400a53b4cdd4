import { Fragment } from 'react';
import type { PipelineProblem } from './pipeline.ts';
import type { CsvTable } from './read-table.ts';

const FIRST_ROWS = 5;
const MOST_AT_FAULT = 20;

type RowProblem = Extract<PipelineProblem, { readonly line: number }>;
type PreviewProps = { table: CsvTable; problems: readonly PipelineProblem[] };

/** The first rows of a file, and those at fault, each with what is wrong right below it. */
export const Preview = ({ table: { head, rows }, problems }: PreviewProps) => {
  const byLine = new Map<number, RowProblem[]>();
  for (const problem of problems)
    if ('line' in problem) byLine.set(problem.line, [...(byLine.get(problem.line) ?? []), problem]);
  const atFault = rows.filter(({ line }) => byLine.has(line));
  const shown = atFault.length > 0 ? atFault.slice(0, MOST_AT_FAULT) : rows.slice(0, FIRST_ROWS);
  const others = (atFault.length > 0 ? atFault.length : rows.length) - shown.length;
  const label = atFault.length > 0 ? 'Rows at fault' : 'First rows of the file';
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the dialog scrolls, also by keyboard.
    <div className="csv-preview" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Line</th>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, cells }) => {
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
                      Line {line}, column “{column}”: {sentence}
                    </td>
                  </tr>
                ))}
              </Fragment>
            );
          })}
        </tbody>
      </table>
      {others > 0 && <p>{atFault.length > 0 ? `${others} more rows at fault` : `${others} more rows`}</p>}
    </div>
  );
};
