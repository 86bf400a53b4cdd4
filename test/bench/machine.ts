/** What a run was made on: without it no figure says anything. */
import { cpus, loadavg, totalmem } from 'node:os';

/** Cores, memory and versions in a line. @param chromium the browser's version, where one was used. */
export const machineLine = (chromium: string): string => {
  const [first] = cpus();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return `${cpus().length} cores (${first?.model.trim() ?? 'unknown'}), ${memory}, ${process.platform}, Node ${process.versions.node}, Chromium ${chromium}, no GPU`;
};

/** How busy the machine is with other work, in runnable programs over the last minute. Not known on Windows. */
export const loadNow = (): number => loadavg()[0] ?? 0;
