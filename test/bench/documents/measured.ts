/** Jobs measured, each in a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { JOBS } from './jobs.ts';
import type { PEER_JOBS } from './peer-jobs.ts';

export type JobName = keyof typeof JOBS;
export type PeerJobName = keyof typeof PEER_JOBS;

export type JobFigures = {
  /** Processor time of all threads: it says more than the clock on a machine with other work. */
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly peakMb: number;
  /** Of the file that was made or read. */
  readonly bytes: number;
};

const RUN = join(import.meta.dirname, 'run.ts');

export const measured = async (
  whose: 'strata' | 'peer',
  name: JobName | PeerJobName,
  size: number,
): Promise<JobFigures> => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    RUN,
    whose,
    name,
    `${size}`,
  ]);
  return JSON.parse(stdout) as JobFigures;
};
