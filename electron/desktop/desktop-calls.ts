/** The desktop's own calls: dialogs, the file manager, a window's title and theme. Arguments are checked on arrival. */

import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import type {
  DesktopCall,
  DesktopTheme,
  InterfaceSizeStep,
  WindowFault,
  WindowMenu,
} from '../../shared/api/bridge.ts';
import { userError } from '../../shared/api/contract.ts';
import { say } from '../../shared/words/messages.ts';
import { writeToDestination } from '../engine/exchange/export/destination.ts';
import type { Grants } from './grants.ts';
import { windowMenuSchema } from './window-menu.ts';
import { words } from './words.ts';

/** What of the system the calls need; `main.ts` gives it for the window that calls. */
export type DesktopHost = {
  /** Folder of the models that are named without a path. */
  libraryFolder: string;
  askOpen(filters: FileFilter[]): Promise<string | null>;
  askSave(suggestedName: string, filters: FileFilter[]): Promise<string | null>;
  showInFolder(path: string): void;
  showLog(): void;
  /** Everything in it is a word of the program or a place in it. */
  logFault(fault: WindowFault): void;
  setTitle(title: string): void;
  setTheme(theme: DesktopTheme): void;
  /** Gives the size that the interface then has. */
  changeInterfaceSize(step: InterfaceSizeStep): number;
  paste(): void;
  setMenu(menu: WindowMenu): void;
  /** What a person chose in a dialog is granted here; only what is granted is shown. */
  grants: Grants;
};
export type FileFilter = { name: string; extensions: string[] };

const fileToSave = z.strictObject({
  suggestedName: z.string().min(1).max(1000),
  extension: z.string().regex(/^[a-z0-9]{1,16}$/),
});

/** Nothing in it can hold a text of a model: see `Log`. */
const windowFault = z.strictObject({
  part: z.string().regex(/^[A-Za-z]{1,32}$/),
  kind: z.string().regex(/^[A-Za-z]\w{0,63}$/),
  frames: z.array(z.string().regex(/^assets\/[\w.-]{1,100}:\d{1,9}:\d{1,9}$/)).max(20),
});

const argumentsOf = {
  openDialog: z.tuple([]),
  saveDialog: z.tuple([fileToSave]),
  saveFile: z.tuple([fileToSave.extend({ base64: z.base64() })]),
  reveal: z.tuple([z.string().min(1).max(4096)]),
  showLog: z.tuple([]),
  logFault: z.tuple([windowFault]),
  setTitle: z.tuple([z.string().max(10_000)]),
  setTheme: z.tuple([z.enum(['light', 'dark', 'system'])]),
  changeInterfaceSize: z.tuple([z.enum(['larger', 'smaller', 'default'])]),
  paste: z.tuple([]),
  setMenu: z.tuple([windowMenuSchema]),
} satisfies Record<DesktopCall, z.ZodType>;

const filterFor = (extension: string): FileFilter => ({
  name: extension === 'strata' ? say(words.model) : extension.toUpperCase(),
  extensions: [extension],
});

/** What a dialog that opens a model offers. */
export const openFilters = (): FileFilter[] => [
  filterFor('strata'),
  { name: say(words.allFiles), extensions: ['*'] },
];

/** Characters that one of the three systems refuses in a file's name. */
const FORBIDDEN_IN_NAMES = /[<>:"/\\|?*\p{Cc}]/gu;

/** The dialog's answer with its extension, which some Linux dialogs don't add. */
const askSave = async (
  host: DesktopHost,
  { suggestedName, extension }: z.infer<typeof fileToSave>,
): Promise<string | null> => {
  const ending = `.${extension}`;
  const bare = suggestedName.replaceAll(FORBIDDEN_IN_NAMES, ' ').trim().slice(0, 120) || say(words.unnamed);
  const name = bare.toLowerCase().endsWith(ending) ? bare : bare + ending;
  const chosen = await host.askSave(name, [filterFor(extension)]);
  if (chosen === null) return null;
  const path = chosen.toLowerCase().endsWith(ending) ? chosen : chosen + ending;
  if (path !== chosen && existsSync(path)) {
    // The dialog asked about the name without its ending; nobody has agreed to replace this file.
    throw userError('file-exists', words.exists, { file: `“${path}”` });
  }
  host.grants.grant(path);
  return path;
};

const writeBytes = async (path: string, base64: string): Promise<void> => {
  try {
    await writeToDestination(path, Buffer.from(base64, 'base64'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw userError('file-not-written', words.notSaved, { file: `“${path}”`, reason }, error);
  }
};

/** Carries out one call of a window. Refuses a call that is not known and arguments that don't fit, as `UserError`. */
export const desktopCall = async (host: DesktopHost, call: unknown, args: unknown[]): Promise<unknown> => {
  const parse = <C extends DesktopCall>(name: C): z.output<(typeof argumentsOf)[C]> => {
    const parsed = argumentsOf[name].safeParse(args);
    if (!parsed.success) throw userError('bad-params', words.badArguments, { call: String(name) });
    return parsed.data as z.output<(typeof argumentsOf)[C]>;
  };
  switch (call) {
    case 'openDialog': {
      parse(call);
      const path = await host.askOpen(openFilters());
      if (path !== null) host.grants.grant(path);
      return path;
    }
    case 'saveDialog':
      return askSave(host, parse(call)[0]);
    case 'saveFile': {
      const [{ base64, ...file }] = parse(call);
      const path = await askSave(host, file);
      if (path !== null) await writeBytes(path, base64);
      return path;
    }
    case 'reveal': {
      const [file] = parse(call);
      host.grants.require(file);
      host.showInFolder(isAbsolute(file) ? file : join(host.libraryFolder, file));
      return null;
    }
    case 'showLog':
      parse(call);
      return host.showLog();
    case 'logFault':
      return host.logFault(parse(call)[0]);
    case 'setTitle':
      return host.setTitle(parse(call)[0]);
    case 'setTheme':
      return host.setTheme(parse(call)[0]);
    case 'changeInterfaceSize':
      return host.changeInterfaceSize(parse(call)[0]);
    case 'paste':
      parse(call);
      return host.paste();
    case 'setMenu':
      return host.setMenu(parse(call)[0]);
    default:
      throw userError('unknown-method', words.unknownDesktopCall);
  }
};
