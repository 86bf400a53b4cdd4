/** Reads a pipeline from a file in a worker, so that the window stays responsive. */

import type { CsvTable } from '../../../shared/funnel/pipeline/csv-table.ts';
import type { Mapping, Target } from '../../../shared/funnel/pipeline/mapping.ts';
import { type Study, studyOf } from '../../../shared/funnel/pipeline/study.ts';
import { readTable } from '../../../shared/funnel/pipeline/table.ts';
import { setLocale } from '../../../shared/words/locale.ts';

export type PipelineJob =
  | {
      readonly kind: 'file';
      readonly id: number;
      readonly bytes: Uint8Array;
      readonly stages: readonly string[];
      /** The locale of the window: that of the sentences in the answers. */
      readonly locale: string;
    }
  | {
      readonly kind: 'study';
      readonly id: number;
      readonly chosen: Partial<Mapping>;
      readonly target: Target;
    };

export type PipelineAnswer = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: number }
  | { readonly kind: 'problem'; readonly problem: string }
  | { readonly kind: 'study'; readonly study: Study }
);

let table: CsvTable | undefined;

const answer = (message: PipelineAnswer) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<PipelineJob>) => {
  const { id } = data;
  if (data.kind === 'study') {
    if (table) answer({ id, kind: 'study', study: studyOf(table, data.chosen, data.target) });
    return;
  }
  setLocale(data.locale);
  const read = readTable(data.bytes, {
    stages: data.stages,
    onProgress: (share) => answer({ id, kind: 'progress', share }),
  });
  table = 'problem' in read ? undefined : read;
  answer(
    'problem' in read
      ? { id, kind: 'problem', problem: read.problem }
      : { id, kind: 'table', head: read.head, rows: read.rows.length },
  );
});
