/**
 * Who makes a temporary file: a mark of the machine and the process, so that whoever finds the file later can tell whether
 * it's still being written. Process numbers of another machine, of a folder shared over a network, say nothing here.
 */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** The mark of this process: letters, digits and one dash. */
export const ownerMark = (): string => `${machine}-${process.pid.toString(36)}`;

/** When this process began, in milliseconds since 1970. */
const BEGAN = Date.now() - process.uptime() * 1000;

/**
 * Whether the process with a mark has ended: `unknown` for another machine's. Process numbers are given out again, so a
 * number in use is taken for the same process, except for this one's own, which knows when it began.
 * @param writtenAt when the file was last written, in milliseconds since 1970
 */
export const ownerState = (mark: string, writtenAt: number): 'ended' | 'running' | 'unknown' => {
  const [host, number = ''] = mark.split('-');
  const pid = Number.parseInt(number, 36);
  if (host !== machine || !(pid > 0)) return 'unknown';
  // In a container, every run may have the same number.
  if (pid === process.pid) return writtenAt < BEGAN - 1000 ? 'ended' : 'running';
  try {
    process.kill(pid, 0);
    return 'running';
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH' ? 'ended' : 'running';
  }
};
