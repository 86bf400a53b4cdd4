/**
 * Fields of commands by the names they had before: scripts hold commands with these, and so may a window that could not send
 * what was done in it yet.
 */

type Renamed = { readonly former: string; readonly current: string };

const ONE: Renamed = { former: 'spot', current: 'position' };
const SEVERAL: Renamed = { former: 'spots', current: 'positions' };

/** By the type of the command. */
const RENAMED: ReadonlyMap<unknown, Renamed> = new Map([
  ['process.create', ONE],
  ['process.move', SEVERAL],
  ['process.paste', SEVERAL],
  ['process.duplicate', SEVERAL],
]);

/**
 * What may be a command, with the current names of its fields and of those of the commands in a batch; itself if it has no
 * former name. Nothing is checked here: what is no command is returned as it is, and a field that is given by both names keeps
 * both, of which the schema of its command refuses the former.
 */
export const withCurrentNames = (command: unknown): unknown => {
  if (!isObject(command)) return command;
  const { type, commands } = command;
  if (type !== 'batch' || !Array.isArray(commands)) return withCurrentName(command);
  const current = commands.map(withCurrentName);
  return current.some((each, i) => each !== commands[i]) ? { ...command, commands: current } : command;
};

const withCurrentName = (command: unknown): unknown => {
  if (!isObject(command)) return command;
  const renamed = RENAMED.get(command.type);
  if (!renamed) return command;
  const { former, current } = renamed;
  if (!Object.hasOwn(command, former) || Object.hasOwn(command, current)) return command;
  const { [former]: value, ...others } = command;
  return { ...others, [current]: value };
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
