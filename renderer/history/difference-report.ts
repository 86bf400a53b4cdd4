import { type DifferenceKind, isTold } from '../../shared/model/history/difference.ts';
import { settingsOf } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import type { Report } from '../../shared/report/report.ts';
import { say } from '../../shared/words/messages.ts';
import { fieldsIn, subjectIn } from './in-words.ts';
import { type Compared, titleOf } from './versions.ts';
import { words } from './words.ts';

const KINDS: readonly DifferenceKind[] = ['added', 'removed', 'moved', 'changed'];

/** The differences of two versions, by kind, each with the fields that differ. */
export const differenceReport = ({ from, to, before, after, difference }: Compared): Report => {
  const rows = difference.rows.filter(isTold);
  return {
    title: `${say(words.differences)}: ${withTerms(after, settingsOf(after).name)}`,
    facts: say(words.fromTo, { from: titleOf(from), to: titleOf(to) }),
    sections: KINDS.flatMap((kind) => {
      const ofKind = rows.filter((row) => row.kind === kind);
      if (ofKind.length === 0) return [];
      const table = {
        head: [say(words.differs), say(words.fields)],
        rows: ofKind.map((row) => [subjectIn(before, after, row), fieldsIn(row)]),
      };
      return [{ heading: say(words.differenceGroup, { kind }), table }];
    }),
  };
};
