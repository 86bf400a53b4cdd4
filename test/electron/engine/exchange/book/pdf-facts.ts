/** What other programs read in a PDF. */
import { execFileSync } from 'node:child_process';

const run = (program: string, ...args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });

export const textOf = (file: string): string => run('pdftotext', '-layout', file, '-');
/** The text of each page. */
export const pagesOf = (file: string): string[] => textOf(file).split('\f').slice(0, -1);
export const infoOf = (file: string, ...args: string[]): string => run('pdfinfo', ...args, file);

/** Whether qpdf is there: it checks the syntax of a file and tells its objects. */
export const hasQpdf = (): boolean => {
  try {
    run('qpdf', '--version');
    return true;
  } catch {
    return false;
  }
};

export const checkedByQpdf = (file: string): string => run('qpdf', '--check', file);

type Objects = Record<string, { value?: unknown; stream?: unknown }>;

/** The names that links of a file lead to, and those that the file has. */
export const linksIn = (file: string): { readonly targets: string[]; readonly names: string[] } => {
  const { qpdf } = JSON.parse(run('qpdf', '--json', '--json-stream-data=none', file)) as {
    qpdf: [unknown, Objects];
  };
  const targets: string[] = [];
  const names: string[] = [];
  for (const { value } of Object.values(qpdf[1])) {
    if (typeof value !== 'object' || value === null) continue;
    const entry = value as Record<string, unknown>;
    if (entry['/S'] === '/GoTo') targets.push(`${entry['/D']}`);
    if (Array.isArray(entry['/Names']))
      names.push(...entry['/Names'].filter((each) => typeof each === 'string' && each.startsWith('u:')));
    const dests = entry['/Dests'] as Record<string, unknown> | undefined;
    if (dests && Array.isArray(dests['/Names']))
      names.push(
        ...dests['/Names'].filter(
          (each): each is string => typeof each === 'string' && each.startsWith('u:'),
        ),
      );
  }
  return { targets, names };
};
