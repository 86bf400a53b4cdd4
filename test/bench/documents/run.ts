/**
 * Does one job in a process of its own, so that its processor time and memory are its own, and prints them as JSON:
 *
 *   node test/bench/documents/run.ts strata|peer JOB SIZE
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { JOBS } from './jobs.ts';
import type { JobFigures } from './measured.ts';
import { PEER_JOBS } from './peer-jobs.ts';

const [whose, name = '', size] = process.argv.slice(2);
const job = (whose === 'peer' ? PEER_JOBS : JOBS)[name as keyof typeof PEER_JOBS];
if (!job) throw new Error(`There is no job “${name}”.`);

/**
 * The peak of the whole process during the job, with the model and the program in it. What Node tells begins on Linux with the memory
 * of the process that started this one, so the kernel is asked (proc(5), VmHWM).
 */
const peakMb = (): number => {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1000;
  const [, kilobytes] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1000;
};

/** What is prepared, such as the file to read, may take more than the job (proc(5), clear_refs). */
const forgetPeak = (): void => {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5');
};

// Making a document of one page or row loads the code, which is no part of the job.
await (await job.prepare(1))();
const work = await job.prepare(Number(size));
globalThis.gc?.();
forgetPeak();
const before = { cpu: process.cpuUsage(), at: performance.now() };
const bytes = await work();
const { user, system } = process.cpuUsage(before.cpu);
const figures: JobFigures = {
  cpuMs: (user + system) / 1000,
  wallMs: performance.now() - before.at,
  peakMb: peakMb(),
  bytes,
};
console.log(JSON.stringify(figures));
