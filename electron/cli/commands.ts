/** The commands of the command line, by name. Each is loaded when it is called, so that none waits for what another needs. */
import type { CliCommand } from './command.ts';

const LOADERS = {
  new: async () => (await import('./commands/new.ts')).newCommand,
  show: async () => (await import('./commands/show.ts')).showCommand,
  apply: async () => (await import('./commands/apply.ts')).applyCommand,
  undo: async () => (await import('./commands/history.ts')).undoCommand,
  redo: async () => (await import('./commands/history.ts')).redoCommand,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  check: async () => (await import('./commands/check.ts')).checkCommand,
  'restore-points': async () => (await import('./commands/restore-points.ts')).restorePointsCommand,
  funnel: async () => (await import('./commands/funnel.ts')).funnelCommand,
  serve: async () => (await import('./commands/serve.ts')).serveCommand,
  schema: async () => (await import('./commands/schema.ts')).schemaCommand,
} as const satisfies Readonly<Record<string, () => Promise<CliCommand>>>;

/** The command of a name, or undefined if there is none. */
export const commandNamed = async (name: string): Promise<CliCommand | undefined> =>
  Object.hasOwn(LOADERS, name) ? LOADERS[name as keyof typeof LOADERS]() : undefined;

/** All commands, in the order of the help. */
export const allCommands = async (): Promise<ReadonlyMap<string, CliCommand>> =>
  new Map(
    await Promise.all(
      Object.entries(LOADERS).map(
        async ([name, load]): Promise<[string, CliCommand]> => [name, await load()],
      ),
    ),
  );
