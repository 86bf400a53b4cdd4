/** Where a system keeps its fonts. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Folders to look in instead of the system's, separated as in PATH; empty for none. */
const VARIABLE = 'STRATA_FONT_PATH';

/** The folders that hold fonts for everybody and for this user. @param platform as `process.platform` names it. */
export const fontFolders = (
  env: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): readonly string[] => {
  const given = env[VARIABLE];
  if (given !== undefined) return given.split(delimiter).filter(Boolean);
  const home = homedir();
  if (platform === 'win32') {
    const own = env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'Microsoft', 'Windows', 'Fonts');
    return [join(env.WINDIR ?? 'C:\\Windows', 'Fonts'), ...(own ? [own] : [])];
  }
  if (platform === 'darwin')
    return [
      '/System/Library/Fonts',
      '/System/Library/AssetsV2',
      '/Library/Fonts',
      join(home, 'Library', 'Fonts'),
    ];
  const data = env.XDG_DATA_HOME || join(home, '.local', 'share');
  const shared = (env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':').filter(Boolean);
  return [...shared.map((folder) => join(folder, 'fonts')), join(data, 'fonts'), join(home, '.fonts')];
};

/** Every font file in folders and what is inside them; a folder that can't be read has none. */
export const fontFiles = (folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => {
    try {
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ttf|otf|ttc|otc)$/i.test(name))
        .sort()
        .map((name) => join(folder, name));
    } catch {
      return [];
    }
  });
