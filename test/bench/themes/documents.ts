/** What documents cost that are made from a model or read into one, each beside its peer, in the same run. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from '../../../scripts/build.ts';
import { ensureDependencies } from '../../../scripts/setup.mjs';
import { cancelledAfter } from '../documents/cancelled.ts';
import { exportedAgain } from '../documents/exported-again.ts';
import { importedTable } from '../documents/imported.ts';
import { openedPage, openedWrittenOut, printed } from '../documents/in-chromium.ts';
import { type JobFigures, type JobName, measured, type PeerJobName } from '../documents/measured.ts';
import { type Figure, figureTable, type Table } from '../report.ts';
import { boundOf, shown } from '../statistics.ts';
import type { Theme } from '../theme.ts';

/** What is measured: a job, its size, what it may take, and the share of the peer’s time and size. */
type Row = {
  readonly what: string;
  readonly job: JobName;
  readonly size: number;
  readonly seconds: string;
  readonly memory?: string;
  readonly peer: string;
  readonly timeShare?: string;
  readonly sizeShare?: string;
};

const ROWS: readonly Row[] = [
  {
    ...{ what: 'PDF book, diagram pages', job: 'book', size: 1000, seconds: '< 4', memory: '< 300' },
    ...{ peer: 'Chromium, page to PDF, a page', timeShare: '< 0.35', sizeShare: '< 0.3' },
  },
  {
    ...{ what: 'slides of 10 boxes and 9 flows', job: 'deck', size: 200, seconds: '' },
    ...{ peer: 'pptxgenjs', timeShare: '< 0.7', sizeShare: '< 0.15' },
  },
  {
    ...{ what: 'Word, diagram and table each', job: 'word', size: 300, seconds: '', memory: '< 120' },
    ...{ peer: 'docx', timeShare: '< 0.25', sizeShare: '< 0.5' },
  },
  {
    ...{ what: 'workbook out, rows', job: 'workbook out', size: 100_000, seconds: '< 5' },
    ...{ peer: 'write-excel-file, five columns', timeShare: '< 1' },
  },
  {
    ...{ what: 'workbook in with preview, rows', job: 'workbook in', size: 100_000, seconds: '< 8' },
    ...{ peer: 'read-excel-file', timeShare: '< 1' },
  },
  {
    ...{ what: 'CSV in with preview, rows', job: 'csv in', size: 100_000, seconds: '< 3' },
    ...{ peer: 'papaparse alone', timeShare: '' },
  },
];

/** Blocks of the web page. */
const PAGE_BLOCKS = 10_000;
/** Pages that Chromium prints: more take it minutes. */
const PRINTED = 200;

export const documents: Theme = {
  name: 'documents',
  measure: async ({ quick }) => {
    ensureDependencies(join(import.meta.dirname, '..'));
    if (!(await buildAll()))
      throw new Error('The web page could not be built, so there is nothing to measure.');
    const scale = quick ? 20 : 1;
    const rows: string[][] = [];
    for (const row of ROWS) rows.push(await rowOf({ ...row, size: row.size / scale }, quick));
    return [
      {
        title: 'Documents, beside their peers',
        note: 'Processor time of the job alone, in a process of its own; memory is the peak of that process during the job, with the model in it.',
        head: [
          'document',
          'count',
          's',
          'goal',
          'MB',
          'memory, MB',
          'goal',
          'peer',
          'time by its',
          'goal',
          'size by its',
          'goal',
        ],
        rows,
      },
      await pageTable(PAGE_BLOCKS / scale),
      await againTable(500 / scale),
      await cancelTable(quick ? 200 : 2000),
      await importTable(100_000 / scale),
    ];
  },
};

const rowOf = async (row: Row, quick: boolean): Promise<string[]> => {
  const { what, job, size, seconds, memory = '', peer, timeShare = '', sizeShare = '' } = row;
  const own = await measured('strata', job, size);
  const pages = size * 1.1;
  const [time, bytes] =
    job === 'book'
      ? await printed(quick ? 20 : PRINTED).then((each) => [
          own.cpuMs / pages / each.cpuMs,
          own.bytes / pages / each.bytes,
        ])
      : await measured('peer', job as PeerJobName, size).then((theirs: JobFigures) => [
          own.cpuMs / theirs.cpuMs,
          own.bytes / theirs.bytes,
        ]);
  return [
    ...[what, size.toLocaleString('en'), verdict(own.cpuMs / 1000, seconds), seconds],
    ...[shown(own.bytes / 1e6), verdict(own.peakMb, memory), memory, peer],
    ...[
      verdict(time ?? Number.NaN, timeShare),
      timeShare,
      sizeShare === '' ? '' : verdict(bytes ?? Number.NaN, sizeShare),
      sizeShare,
    ],
  ];
};

/** A value, in bold if it misses its goal. */
const verdict = (value: number, goal: string): string => {
  const bound = boundOf(goal);
  return bound !== undefined && value >= bound ? `**${shown(value)}**` : shown(value);
};

const pageTable = async (size: number): Promise<Table> => {
  const { bytes, pictureMs, keysMs } = await openedPage(size);
  const peer = await openedWrittenOut(size);
  const figures: Figure[] = [
    { what: 'size', goal: '< 3', samples: [bytes / 1e6], unit: 'MB' },
    { what: 'first picture', goal: '< 1500', samples: [pictureMs] },
    { what: 'key to result', goal: '< 16', goalIsFor: '95th', samples: keysMs },
    { what: 'every page written out: size', samples: [peer.bytes / 1e6], unit: 'MB' },
    { what: 'every page written out: loaded', samples: [peer.pictureMs] },
  ];
  return figureTable(
    `Web page of ${size.toLocaleString('en')} processes with definitions of 40 words`,
    figures,
  );
};

/** What importing a table takes, and how long another window waits for its answers. */
const importTable = async (size: number): Promise<Table> => {
  const { previewMs, importMs, cancelMs, waitsMs } = await importedTable(size);
  return figureTable(`Importing a CSV table of ${size.toLocaleString('en')} rows into an open model`, [
    { what: 'preview', goal: '< 5000', samples: [previewMs] },
    { what: 'preview cancelled', goal: '< 100', samples: [cancelMs] },
    { what: 'import', samples: [importMs] },
    { what: 'answers to another window meanwhile', samples: waitsMs },
  ]);
};

/** What a PDF takes from the key to the file. */
const againTable = async (size: number): Promise<Table> =>
  figureTable(
    `Exporting ${size.toLocaleString('en')} blocks with the last settings`,
    (await exportedAgain(size)).map(({ format, samples }) => ({ what: format, goal: '< 2000', samples })),
    'Processor time of all threads, from the key to the file.',
  );

/** How long an export goes on after it was cancelled at its first step, by format. */
const cancelTable = async (size: number): Promise<Table> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  try {
    const figures = await cancelledAfter(size, folder);
    const left = readdirSync(folder);
    return figureTable(
      `Cancelling an export of ${size.toLocaleString('en')} blocks`,
      figures.map(({ format, ms }) => ({ what: format, goal: '< 100', samples: [ms] })),
      `Files left behind: ${left.length === 0 ? 'none' : left.join(', ')}.`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
