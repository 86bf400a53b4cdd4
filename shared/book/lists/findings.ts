/** The findings in a book. */
import { checkTitle } from '../../model/checks/check-names.ts';
import { checkModel, type Finding } from '../../model/checks/checks.ts';
import { say } from '../../words/messages.ts';
import { type Chosen, eachChosen } from '../chosen.ts';
import type { Content, Row } from '../content.ts';
import { cell, codeLine, heading, note, type Told } from '../told.ts';
import { words as bookWords } from '../words.ts';
import { words } from './words.ts';

/** Findings beyond these are only counted: nobody reads a thousand of them on paper. */
const MAX_FINDINGS = 400;

/** What the checks find at the blocks of the book, by check; a sentence if that is nothing. */
export const findingsContent = (told: Told, tree: readonly Chosen[], isWhole: boolean): Content[] => {
  const ids = new Set(eachChosen(tree).map(({ block }) => block.id));
  const found = checkModel(told.model).filter(({ processId }) =>
    processId === null ? isWhole : isWhole || ids.has(processId),
  );
  if (found.length === 0) return [note(say(words.noFindings))];
  const shown = found.slice(0, MAX_FINDINGS);
  const byCheck = Map.groupBy(shown, ({ check }) => check);
  return [
    note(say(words.findingsFound, { count: found.length })),
    ...[...byCheck].flatMap(([check, findings]): Content[] => [
      heading(2, checkTitle(check)),
      {
        kind: 'table',
        head: [say(bookWords.block), say(words.finding), say(words.severityName)],
        rows: findings.map((finding) => findingRow(told, finding)),
      },
    ]),
    ...(found.length > shown.length
      ? [note(say(words.moreFindings, { count: found.length - shown.length }))]
      : []),
  ];
};

const findingRow = (told: Told, { processId, message, severity }: Finding): Row => ({
  cells: [
    processId === null ? [] : [codeLine(told, processId)],
    cell(message),
    cell(say(words.severity, { severity })),
  ],
});
