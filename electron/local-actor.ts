import { userInfo } from 'node:os';

/** The name under which changes made on this machine enter the journal: the system's name for its user. */
export const localActor = (): string => {
  try {
    return userInfo().username || 'local';
  } catch {
    // A container may run under a user that the system has no entry for.
    return process.env.USER || process.env.USERNAME || 'local';
  }
};
