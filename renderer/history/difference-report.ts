import { type DifferenceKind, isTold } from '../../shared/model/history/difference.ts';
import { settingsOf } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { filterInSteps, mapInSteps } from '../../shared/steps/each.ts';
import { asShare } from '../../shared/steps/steps.ts';
import { say } from '../../shared/words/messages.ts';
import type { ReportSource } from '../state/panels/export-report.ts';
import { fieldsIn, subjectIn } from './in-words.ts';
import { type Compared, titleOf } from './versions.ts';
import { words } from './words.ts';

const KINDS: readonly DifferenceKind[] = ['added', 'removed', 'moved', 'changed'];

/** The differences of two versions, by kind, each with the fields that differ. */
export const differenceReport = ({ from, to, before, after, difference }: Compared): ReportSource =>
  function* (maxRows) {
    const told = yield* asShare(0, 0.2, filterInSteps(difference.rows, isTold));
    if (told.length > maxRows) return 'too-long';
    const texts = mapInSteps(told, (row) => ({
      kind: row.kind,
      cells: [subjectIn(before, after, row), fieldsIn(row)],
    }));
    const ofKind = Map.groupBy(yield* asShare(0.2, 1, texts), ({ kind }) => kind);
    return {
      title: `${say(words.differences)}: ${withTerms(after, settingsOf(after).name)}`,
      facts: say(words.fromTo, { from: titleOf(from), to: titleOf(to) }),
      sections: KINDS.flatMap((kind) => {
        const rows = ofKind.get(kind)?.map(({ cells }) => cells);
        if (!rows) return [];
        const table = { head: [say(words.differs), say(words.fields)], rows };
        return [{ heading: say(words.differenceGroup, { kind }), table }];
      }),
    };
  };
