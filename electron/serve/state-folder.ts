import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder for what programs remember of a user, as each system has it. Never the library: that may be shared or synced. */
export const stateFolder = (): string => join(systemStateFolder(), 'strata');

const systemStateFolder = (): string => {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_STATE_HOME) return XDG_STATE_HOME;
  if (process.platform === 'win32') return LOCALAPPDATA || join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  return join(homedir(), '.local', 'state');
};
